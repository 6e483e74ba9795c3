package dev.hindsight.view.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.store.EventLog;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.axon.PostgresForTests;
import dev.hindsight.store.memory.InMemoryEventStore;
import dev.hindsight.view.RecordedLog;
import dev.hindsight.view.fold.Projection;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Events are dropped while a rebuild reads them. */
class TornRebuildTest {
    private static final Projection FINDINGS =
            new ProjectionCatalogue(RuleCatalogue.standard()).named("findings").orElseThrow();
    private static final int BATCH = 100;

    @Test
    void a_rebuild_that_read_some_events_before_they_were_dropped_begins_again() throws Exception {
        // Given
        try (EventStore store = new InMemoryEventStore()) {
            RecordedLog.into(store).tell("quota", "one");
            AtomicInteger reads = new AtomicInteger();

            // When
            Map<String, String> torn = rebuilt(compactedAtSecondRead(store, reads));
            int readsWhenTorn = reads.get();
            Map<String, String> calm = rebuilt(store);

            // Then
            assertThat(torn).isEqualTo(calm);
            assertThat(store.retention().horizon("one")).isPresent();
            assertThat(readsWhenTorn).isGreaterThan((int) store.log().head() / BATCH + 2);
        }
    }

    private static Map<String, String> rebuilt(EventStore store) throws Exception {
        DataSource database = PostgresForTests.newDatabase();
        ViewSchema.migrate(database, ViewSchema.LIVE);
        new FoldStep(database, ViewSchema.LIVE, store.log()).begin(FINDINGS);
        new RebuildRun(FINDINGS, store, database, new Progress(), BATCH, () -> false).run();
        return TableDigests.of(database, ViewSchema.LIVE, FINDINGS.tables());
    }

    private static EventStore compactedAtSecondRead(EventStore store, AtomicInteger reads) {
        EventLog log = instead(EventLog.class, (proxy, method, values) -> {
            if (method.getName().equals("read") && reads.incrementAndGet() == 2) {
                store.retention().compact("one", Instant.now());
            }
            return method.invoke(store.log(), values);
        });
        return instead(
                EventStore.class,
                (proxy, method, values) -> method.getName().equals("log") ? log : method.invoke(store, values));
    }

    private static <T> T instead(Class<T> port, InvocationHandler handler) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }
}
