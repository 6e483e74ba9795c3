package dev.hindsight.view.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.command.Command;
import dev.hindsight.correlate.Correlate;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.ingest.SecretHash;
import dev.hindsight.ruleset.Adjustment;
import dev.hindsight.ruleset.RuleSetCommand.Define;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.axon.PostgresForTests;
import dev.hindsight.store.memory.InMemoryEventStore;
import dev.hindsight.store.wish.CommandDesk.Issue;
import dev.hindsight.store.wish.CommandDesk.Sender;
import dev.hindsight.store.wish.CommandDesk.Suppress;
import dev.hindsight.suppression.Target;
import dev.hindsight.view.RecordedLog;
import dev.hindsight.view.error.ErrorStory;
import dev.hindsight.view.fold.Projection;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the log is cut into batches, the same rows come out, byte for byte. */
class BatchesTest {
    private static final List<Projection> PROJECTIONS = new ProjectionCatalogue(RuleCatalogue.standard()).all();

    @ParameterizedTest
    @ValueSource(strings = {"selector", "memory-leak", "quota"})
    void any_cut_of_the_log_gives_the_same_rows(String recording) throws Exception {
        // Given
        try (EventStore store = new InMemoryEventStore()) {
            RecordedLog log = RecordedLog.into(store);
            log.tell(recording, "one");
            peopleDecide(store, "one");
            ErrorStory.everything(store, "one", Instant.now().minusSeconds(600));
            log.tell("quiet", "two");
            DataSource database = PostgresForTests.newDatabase();

            // When
            fold(store, database, "large", () -> 2000);
            RandomGenerator seeded = new Random(7);
            fold(store, database, "small", () -> 1 + seeded.nextInt(seeded.nextInt(10) == 0 ? 300 : 12));

            load(store, database, "loaded", 1 + seeded.nextInt(700));

            // Then
            Map<String, String> large = digests(database, "large");
            assertThat(digests(database, "small")).isEqualTo(large);
            assertThat(digests(database, "loaded")).isEqualTo(large);
            assertThat(large).allSatisfy((table, digest) -> {
                if (!table.equals("gap")) {
                    assertThat(digest).as(table).doesNotStartWith("0 rows");
                }
            });
        }
    }

    /** Some findings suppressed, one rule off and another one worth more: so that no table stays empty. */
    private static void peopleDecide(EventStore store, String cluster) throws InterruptedException {
        RuleCatalogue rules = RuleCatalogue.standard();
        Sender ada = new Sender(cluster, "user:ada", "request-1", null);
        Command command = new Command(store, rules, InstantSource.system());
        Target all = new Target(null, "*", null, null, null);
        command.createToken(ada, new Issue("t1", "a source", SecretHash.of("secret"), null, null));
        command.revokeToken(ada, "t1", "it leaked");
        command.suppress(ada, new Suppress("s", all, "known", null, null));
        List<Adjustment> rows = List.of(
                new Adjustment("no-limits", null, true, null, null, null, null),
                new Adjustment(
                        "namespace-without-network-policy",
                        null,
                        null,
                        null,
                        null,
                        new BigDecimal("7.5"),
                        new BigDecimal("30")));
        command.rules(ada, new Define(rows, null, null, true, "not here"));
        try (Correlate correlate = new Correlate(store, rules)) {
            correlate.catchUp(cluster);
        }
    }

    @Test
    void a_digest_tells_a_row_that_differs() throws SQLException {
        // Given
        try (EventStore store = new InMemoryEventStore()) {
            RecordedLog.into(store).tell("quiet", "two");
            DataSource database = PostgresForTests.newDatabase();
            fold(store, database, "large", () -> 2000);
            Map<String, String> before = digests(database, "large");

            // When
            new FoldStep(database, "large", store.log())
                    .inTransaction(connection -> connection
                            .createStatement()
                            .executeUpdate("update resource set status = status || '!' where uid ="
                                    + " (select min(uid) from resource)"));

            // Then
            assertThat(digests(database, "large")).isNotEqualTo(before);
        }
    }

    private static void load(EventStore store, DataSource database, String schema, int batch) throws Exception {
        ViewSchema.migrate(database, schema);
        FoldStep step = new FoldStep(database, schema, store.log());
        for (Projection projection : PROJECTIONS) {
            step.begin(projection);
            new BulkLoad(projection, store.log(), step, schema, batch, Wholeness.fromStart(store))
                    .run(() -> false, position -> {});
        }
    }

    private interface Size {
        int next();
    }

    private static void fold(EventStore store, DataSource database, String schema, Size size) throws SQLException {
        ViewSchema.migrate(database, schema);
        FoldStep step = new FoldStep(database, schema, store.log());
        for (Projection projection : PROJECTIONS) {
            step.begin(projection);
            long position = 0;
            List<Recorded> events = store.log().read(0, size.next());
            while (!events.isEmpty()) {
                position = step.fold(projection, position, events);
                events = store.log().read(position, size.next());
            }
        }
    }

    private static Map<String, String> digests(DataSource database, String schema) throws SQLException {
        return TableDigests.of(database, schema, TableDigests.tablesOf(PROJECTIONS));
    }
}
