package dev.hindsight.view.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.store.Recorded;
import dev.hindsight.store.axon.PostgresForTests;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.view.cluster.ClusterProjection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.watch.WatchEvent.ResourceGap;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00.123456789Z");

    @Test
    void the_end_of_a_gap_replaces_its_beginning_however_fine_the_clock_is() throws Exception {
        // Given
        ClusterProjection projection = new ClusterProjection();
        var database = PostgresForTests.newDatabase();
        ViewSchema.migrate(database, ViewSchema.LIVE);
        FoldStep step = new FoldStep(database, ViewSchema.LIVE, null);
        step.begin(projection);

        // When
        fold(step, projection, told(1, null));
        fold(step, projection, told(2, FROM.plusSeconds(5)));

        // Then
        List<Boolean> ended = step.inTransaction(connection -> new Rows(connection)
                .read(
                        "select gap_until is not null as ended from gap where position_to = " + Long.MAX_VALUE,
                        row -> row.getBoolean("ended")));
        assertThat(ended).containsExactly(true);
    }

    private static void fold(FoldStep step, ClusterProjection projection, Recorded recorded) throws SQLException {
        step.inTransaction(connection -> {
            projection.fold(List.of(recorded), new Rows(connection));
            return null;
        });
    }

    private static Recorded told(long position, Instant until) {
        ResourceGap gap = new ResourceGap("v1", "Pod", FROM, until, "nobody watched", 0, 0, 0);
        return new Recorded(
                position,
                new StreamId("one", "watch", "cluster"),
                position - 1,
                "id-" + position,
                FROM,
                FROM,
                FROM,
                "source:test",
                "cause",
                null,
                "hash",
                gap);
    }
}
