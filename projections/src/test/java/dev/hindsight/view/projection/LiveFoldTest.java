package dev.hindsight.view.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.store.Recorded;
import dev.hindsight.store.axon.PostgresForTests;
import dev.hindsight.store.memory.InMemoryEventStore;
import dev.hindsight.view.RecordedLog;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.log.LogProjection;
import dev.hindsight.view.timeline.TimelineProjection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class LiveFoldTest {
    private final AtomicBoolean broken = new AtomicBoolean(true);

    /** Writes its rows and then fails, as long as it is broken. */
    private final Projection brittle = new Projection() {
        private final Projection sound = new TimelineProjection();

        @Override
        public String name() {
            return sound.name();
        }

        @Override
        public String version() {
            return sound.version();
        }

        @Override
        public List<String> tables() {
            return sound.tables();
        }

        @Override
        public void fold(List<Recorded> events, Rows rows) throws SQLException {
            sound.fold(events, rows);
            if (broken.get()) {
                throw new SQLException("the disk is full");
            }
        }
    };

    @Test
    void a_projection_that_fails_falls_behind_alone_and_catches_up_when_it_can() throws Exception {
        // Given
        DataSource database = PostgresForTests.newDatabase();
        ViewSchema.migrate(database, ViewSchema.LIVE);
        FoldStep step = new FoldStep(database, ViewSchema.LIVE, null);
        List<Projection> projections = List.of(new LogProjection(), brittle);
        for (Projection projection : projections) {
            step.begin(projection);
        }
        Progress progress = new Progress();
        try (InMemoryEventStore store = new InMemoryEventStore()) {
            RecordedLog.into(store).tell("quiet", "one");
            long head = store.log().head();
            LiveFold fold = new LiveFold(store.log(), database, projections, progress, grown -> {}, 100);
            Thread thread = Thread.ofPlatform().daemon().start(fold);

            // When
            await(() -> position(step, "log") == head
                    && progress.failure("timeline").isPresent());

            // Then
            assertThat(position(step, "timeline")).isZero();
            assertThat(progress.failure("timeline")).contains("the disk is full");
            assertThat(progress.failure("log")).isEmpty();
            assertThat(stepRows(step)).isZero();

            // When
            broken.set(false);
            await(() -> position(step, "timeline") == head);

            // Then
            assertThat(progress.failure("timeline")).isEmpty();
            assertThat(stepRows(step)).isPositive();
            fold.stop();
            thread.interrupt();
            thread.join(Duration.ofSeconds(10));
        }
    }

    private static long position(FoldStep step, String projection) {
        try {
            return step.checkpoint(projection).orElseThrow().position();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long stepRows(FoldStep step) throws SQLException {
        return step.inTransaction(connection -> new Rows(connection)
                .read("select count(*) as many from timeline_step", row -> row.getLong("many"))
                .getFirst());
    }

    private static void await(BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; i < 2000 && !holds.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }
}
