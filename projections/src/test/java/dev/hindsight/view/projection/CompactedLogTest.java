package dev.hindsight.view.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.Retention.Compaction;
import dev.hindsight.store.axon.PostgresForTests;
import dev.hindsight.store.memory.InMemoryEventStore;
import dev.hindsight.view.RecordedLog;
import dev.hindsight.view.error.ErrorStory;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import io.cloudevents.CloudEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * After a compaction the rows that followed the log say of each instant from the horizon on what those say that are
 * built from what is left, and hold nothing older.
 */
class CompactedLogTest {
    private static final List<Projection> PROJECTIONS = new ProjectionCatalogue(RuleCatalogue.standard()).all();
    private static final List<String> TEMPORAL = List.of(
            "cluster",
            "gap",
            "resource",
            "reference",
            "kubernetes_event",
            "finding",
            "finding_suppression",
            "health_score",
            "change",
            "error_group",
            "error_member",
            "error_place",
            "error_gap");
    private static final List<String> OTHERS =
            List.of("log_entry", "difference", "timeline_step", "timeline_bucket", "health_member", "health_count");

    private final DataSource database = PostgresForTests.newDatabase();

    @ParameterizedTest
    @CsvSource({"quota, 5", "memory-leak, 1"})
    void rows_that_followed_say_what_rows_say_that_are_built_anew(String recording, long seed) throws Exception {
        // Given
        Random random = new Random(seed);
        try (EventStore store = new InMemoryEventStore()) {
            RecordedLog told = RecordedLog.into(store);
            List<CloudEvent> events = RecordedLog.events(recording, "one");
            int cut = events.size() * 8 / 10 + random.nextInt(events.size() / 10);
            int compacted = cut + random.nextInt(events.size() / 10);
            told.tell(events.subList(0, cut), "one");
            told.tell("quiet", "two");
            ErrorStory.everything(store, "one", Instant.now().minusSeconds(600));
            FoldStep followed = begin("followed", store);
            follow(followed, store, 50 + random.nextInt(300));
            Thread.sleep(2);
            Instant before = Instant.now();
            Thread.sleep(2);
            told.tell(events.subList(cut, compacted), "one");
            follow(followed, store, 50 + random.nextInt(300));

            // When
            Compaction compaction = store.retention().compact("one", before);
            told.tell(events.subList(compacted, events.size()), "one");
            follow(followed, store, 50 + random.nextInt(300));
            for (Projection projection : PROJECTIONS) {
                new BulkLoad(projection, store.log(), begin("loaded", store), "loaded", 100, Wholeness.fromStart(store))
                        .run(() -> false, position -> {});
            }
            FoldStep refolded = begin("refolded", store);
            follow(refolded, store, 50 + random.nextInt(300));

            // Then
            assertThat(compaction.dropped()).isPositive();
            assertThat(TableDigests.of(database, "refolded", TableDigests.tablesOf(PROJECTIONS)))
                    .isEqualTo(TableDigests.of(database, "loaded", TableDigests.tablesOf(PROJECTIONS)));
            assertThat(TableDigests.of(database, "followed", OTHERS))
                    .isEqualTo(TableDigests.of(database, "loaded", OTHERS));
            long head = store.log().head();
            for (long at = compaction.upTo(); at <= head; at += 1 + random.nextInt(1 + (int) head / 6)) {
                assertThat(state(followed, at, compaction.upTo()))
                        .as("at %d, compacted up to %d", at, compaction.upTo())
                        .isEqualTo(state(refolded, at, compaction.upTo()));
            }
            for (String table : TEMPORAL) {
                assertThat(endedBefore(followed, table, compaction.upTo()))
                        .as(table)
                        .isZero();
            }
        }
    }

    private FoldStep begin(String schema, EventStore store) throws SQLException {
        ViewSchema.migrate(database, schema);
        FoldStep step = new FoldStep(database, schema, store.log());
        for (Projection projection : PROJECTIONS) {
            step.begin(projection);
        }
        return step;
    }

    private static void follow(FoldStep step, EventStore store, int batch) throws SQLException {
        for (Projection projection : PROJECTIONS) {
            long position = step.checkpoint(projection.name()).orElseThrow().position();
            List<Recorded> events = store.log().read(position, batch);
            while (!events.isEmpty()) {
                position = step.fold(projection, position, events);
                events = store.log().read(position, batch);
            }
        }
    }

    /** What rows say; since when, only as far as the horizon. */
    private static List<String> state(FoldStep step, long at, long horizon) throws SQLException {
        List<String> state = new ArrayList<>();
        for (String table : TEMPORAL) {
            state.addAll(step.inTransaction(connection -> new Rows(connection)
                    .read(
                            "select '" + table + "' || greatest(position_from, " + horizon + ") || (to_jsonb(t)"
                                    + " - '{position_from,time_from,position_to,time_to,ended,first_position,second}'"
                                    + "::text[])::text as row from " + table + " t where position_from <= " + at
                                    + " and position_to > " + at + " order by 1",
                            row -> row.getString("row"))));
        }
        return state;
    }

    private static long endedBefore(FoldStep step, String table, long horizon) throws SQLException {
        return step.inTransaction(connection -> new Rows(connection)
                .read(
                        "select count(*) as n from " + table + " where cluster = 'one' and position_to <= " + horizon,
                        row -> row.getLong("n"))
                .getFirst());
    }
}
