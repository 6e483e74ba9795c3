package dev.hindsight.store.axon;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.axon.AxonEventStore.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A store that has nothing in memory yet, or no room to keep it. */
class ColdStartTest {
    private final DataSource database = PostgresForTests.newDatabase();

    @Test
    void streams_of_any_length_are_read_whole_for_the_first_group() throws Exception {
        // Given
        List<Integer> lengths = List.of(0, 1, 19, 20, 21, 130);
        try (EventStore before = AxonEventStore.open(database, Options.defaults())) {
            for (int length : lengths) {
                fill(before, length);
            }
        }
        // When
        List<CompletableFuture<Long>> next = new ArrayList<>();
        try (EventStore cold = AxonEventStore.open(database, Options.defaults())) {
            CountDownLatch gate = new CountDownLatch(1);
            CompletableFuture<?> unused = cold.journal().submit(tx -> await(gate));
            lengths.forEach(length -> next.add(Tally.addTo(cold, "of-" + length)));
            gate.countDown();
            // Then
            for (int i = 0; i < lengths.size(); i++) {
                assertThat(next.get(i).get(20, SECONDS)).isEqualTo(lengths.get(i) + 1);
            }
        }
    }

    @Test
    void a_cache_with_room_for_one_stream_only_makes_it_slower() throws Exception {
        // Given
        try (EventStore forgetful =
                AxonEventStore.open(database, Options.defaults().withCache(1, 1))) {
            // When
            List<CompletableFuture<Long>> added = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                added.add(Tally.addTo(forgetful, "tally-" + i % 4));
            }
            // Then
            for (int i = 0; i < 60; i++) {
                assertThat(added.get(i).get(20, SECONDS)).isEqualTo(i / 4 + 1);
            }
        }
    }

    private static void fill(EventStore store, int length) throws Exception {
        List<CompletableFuture<Long>> added = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            added.add(Tally.addTo(store, "of-" + length));
        }
        for (CompletableFuture<Long> future : added) {
            future.get(20, SECONDS);
        }
    }

    private static Void await(CountDownLatch gate) {
        try {
            gate.await(20, SECONDS);
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
