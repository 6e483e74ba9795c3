package dev.hindsight.store.axon;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.ResourceRef;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.Sightings.Sighting;
import dev.hindsight.store.axon.AxonEventStore.Options;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two stores on one database, as two processes have it: neither knows what the other has in memory. */
class TwoProcessesTest {
    private EventStore one;
    private EventStore other;

    @BeforeEach
    void open() {
        DataSource database = PostgresForTests.newDatabase();
        one = AxonEventStore.open(database, Options.defaults());
        // So rarely that it does not look for itself while a test runs.
        other = AxonEventStore.open(database, Options.defaults().withLook(Duration.ofMinutes(1)));
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void each_decides_on_what_the_other_appended() throws Exception {
        // Given
        Tally.addTo(one, "a").get(20, SECONDS);
        Tally.addTo(other, "a").get(20, SECONDS);
        // When
        long third = Tally.addTo(one, "a").get(20, SECONDS);
        // Then
        assertThat(third).isEqualTo(3);
        assertThat(Tally.numbers(one, "a")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void positions_and_streams_stay_whole_when_both_append_at_once() throws Exception {
        // When
        List<Future<Long>> added = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            added.add(Tally.addTo(i % 2 == 0 ? one : other, "tally-" + i % 3));
        }
        for (Future<Long> future : added) {
            future.get(30, SECONDS);
        }
        // Then
        assertThat(one.log().read(0, 1000))
                .extracting(Recorded::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
        for (int tally = 0; tally < 3; tally++) {
            List<Long> numbers = Tally.numbers(other, "tally-" + tally);
            assertThat(numbers)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, numbers.size()).boxed().toList());
        }
        assertThat(one.log().verify("alpha").checked()).isEqualTo(200);
        assertThat(one.log().verify("alpha").brokenAt()).isEmpty();
    }

    @Test
    void a_decision_not_to_append_is_not_taken_on_an_old_state_either() throws Exception {
        // Given
        Tally.addTo(one, "a").get(20, SECONDS);
        Tally.addTo(other, "a").get(20, SECONDS);
        // When
        long seen = one.journal()
                .submit(tx -> tx.state(Tally.TYPE, Tally.stream("a")))
                .get(20, SECONDS);
        // Then
        assertThat(seen).isEqualTo(2);
    }

    @Test
    void a_stream_that_was_not_there_is_seen_once_another_process_has_begun_it() throws Exception {
        // Given
        one.journal().submit(tx -> tx.state(Tally.TYPE, Tally.stream("a"))).get(20, SECONDS);
        Tally.addTo(other, "a").get(20, SECONDS);
        // When
        long seen = one.journal()
                .submit(tx -> tx.state(Tally.TYPE, Tally.stream("a")))
                .get(20, SECONDS);
        // Then
        assertThat(seen).isEqualTo(1);
    }

    @Test
    void what_others_appended_is_noticed_also_when_first_something_else_is_appended() throws Exception {
        // Given
        Tally.addTo(one, "a").get(20, SECONDS);
        Tally.addTo(other, "a").get(20, SECONDS);
        Tally.addTo(one, "b").get(20, SECONDS);
        // When
        long seen = one.journal()
                .submit(tx -> tx.state(Tally.TYPE, Tally.stream("a")))
                .get(20, SECONDS);
        // Then
        assertThat(seen).isEqualTo(2);
    }

    @Test
    void a_sighting_is_never_overwritten_by_an_older_one() throws Exception {
        // When
        List<Future<Long>> seen = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            seen.add(seeIfNewer(i % 2 == 0 ? one : other, i));
        }
        long newest = 0;
        for (Future<Long> future : seen) {
            newest = Math.max(newest, future.get(30, SECONDS));
        }
        // Then
        assertThat(newest).isEqualTo(100);
        assertThat(seeIfNewer(one, 0).get(20, SECONDS)).isEqualTo(100);
        assertThat(seeIfNewer(other, 0).get(20, SECONDS)).isEqualTo(100);
    }

    @Test
    void what_another_process_saw_is_known_at_once() throws Exception {
        // Given
        seeIfNewer(one, 1).get(20, SECONDS);
        seeIfNewer(other, 2).get(20, SECONDS);
        // When
        long known = seeIfNewer(one, 0).get(20, SECONDS);
        // Then
        assertThat(known).isEqualTo(2);
    }

    @Test
    void who_waits_hears_what_another_process_appended() throws Exception {
        // Given
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return other.log().awaitBeyond(0, Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        SECONDS.sleep(1);
        // When: more than once, as its first wait may begin before it listens
        for (int i = 0; i < 30 && !waiting.isDone(); i++) {
            Tally.addTo(one, "a").get(20, SECONDS);
            MILLISECONDS.sleep(500);
        }
        // Then
        assertThat(waiting.get(20, SECONDS)).isTrue();
    }

    @Test
    void a_claim_is_exclusive_over_processes() {
        // Given
        var held = one.checkpoints().claim("correlate/alpha").orElseThrow();
        // When, Then
        assertThat(other.checkpoints().claim("correlate/alpha")).isEmpty();
        held.close();
        var next = other.checkpoints().claim("correlate/alpha").orElseThrow();
        assertThat(next.isHeld()).isTrue();
        next.close();
    }

    /** Records the version unless a newer one is known; answers with the newest known then. */
    private static Future<Long> seeIfNewer(EventStore store, long version) {
        ResourceRef ref = new ResourceRef("v1", "Pod", "shop", "web", "uid-1");
        return store.journal().submit(tx -> {
            long known = tx.sightings()
                    .of("alpha", "uid-1")
                    .map(sighting -> Long.parseLong(sighting.resourceVersion()))
                    .orElse(0L);
            if (version > known) {
                tx.sightings().record("alpha", new Sighting(ref, Long.toString(version), null, true));
            }
            return Math.max(known, version);
        });
    }
}
