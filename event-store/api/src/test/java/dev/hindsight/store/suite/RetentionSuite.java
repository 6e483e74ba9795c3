package dev.hindsight.store.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.retention.LogCompacted;
import dev.hindsight.store.EventLog.Verification;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.Retention.Compaction;
import dev.hindsight.store.Retention.Horizon;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.watch.WatchEvent.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The past that is dropped, and what can still be proved afterwards. */
public abstract class RetentionSuite extends StoreSuite {
    private static final StreamId ALPHA = new StreamId("alpha", "lamp", "a");
    private static final StreamId BETA = new StreamId("beta", "lamp", "a");

    @Test
    void only_what_the_present_depends_on_stays() throws InterruptedException {
        // Given
        blink(ALPHA, 4);
        show(BETA, State.STARTED, NOON);
        now = NOON.plusSeconds(60);
        show(ALPHA, State.DENIED, NOON);
        // When
        Compaction compaction = store.retention().compact("alpha", NOON.plusSeconds(30));
        // Then
        assertThat(compaction).isEqualTo(new Compaction("alpha", 8, NOON, 6, 2));
        assertThat(store.log().read("alpha", 0, 100))
                .extracting(Recorded::position)
                .containsExactly(7L, 8L, 10L, 11L);
        assertThat(store.log().read("beta", 0, 100)).hasSize(1);
        assertThat(store.retention().horizon("alpha")).contains(new Horizon(8, NOON));
        assertThat(store.retention().horizon("beta")).isEmpty();
    }

    @Test
    void the_log_tells_what_went() throws InterruptedException {
        // Given
        blink(ALPHA, 4);
        now = NOON.plusSeconds(60);
        // When
        store.retention().compact("alpha", NOON.plusSeconds(30));
        // Then
        Recorded told = all().getLast();
        assertThat(told.actor()).isEqualTo("retention");
        assertThat(told.occurredAt()).isEqualTo(NOON);
        assertThat(told.event()).isInstanceOfSatisfying(LogCompacted.class, compacted -> {
            assertThat(compacted.dropped()).isEqualTo(6);
            assertThat(compacted.upTo()).isEqualTo(8);
        });
    }

    @Test
    void the_chain_proves_what_is_left() throws InterruptedException {
        // Given
        blink(ALPHA, 4);
        now = NOON.plusSeconds(60);
        // When
        store.retention().compact("alpha", NOON.plusSeconds(30));
        // Then
        Verification verification = store.log().verify("alpha");
        assertThat(verification.brokenAt()).isEmpty();
        assertThat(verification.detail()).contains("6 older ones were dropped");
    }

    @Test
    void what_is_stolen_from_a_compacted_log_is_missed() throws InterruptedException {
        // Given
        blink(ALPHA, 4);
        now = NOON.plusSeconds(60);
        show(ALPHA, State.DENIED, NOON);
        store.retention().compact("alpha", NOON.plusSeconds(30));
        // When
        steal(8);
        // Then
        assertThat(store.log().verify("alpha").brokenAt()).isPresent();
    }

    @Test
    void what_is_forged_in_a_compacted_log_is_seen() throws InterruptedException {
        // Given
        blink(ALPHA, 4);
        now = NOON.plusSeconds(60);
        store.retention().compact("alpha", NOON.plusSeconds(30));
        // When
        tamper(7);
        // Then
        assertThat(store.log().verify("alpha").brokenAt()).hasValue(7);
    }

    @Test
    void a_plan_changes_nothing() {
        // Given
        blink(ALPHA, 4);
        now = NOON.plusSeconds(60);
        // When
        Compaction plan = store.retention().plan("alpha", NOON.plusSeconds(30));
        // Then
        assertThat(plan.dropped()).isEqualTo(6);
        assertThat(all()).hasSize(8);
    }

    @Test
    void nothing_is_told_when_nothing_goes() throws InterruptedException {
        // Given
        show(ALPHA, State.STARTED, NOON);
        now = NOON.plusSeconds(60);
        // When
        Compaction compaction = store.retention().compact("alpha", NOON.plusSeconds(30));
        // Then
        assertThat(compaction).isEqualTo(Compaction.none("alpha"));
        assertThat(all()).hasSize(1);
        assertThat(store.retention().compact("gamma", NOON)).isEqualTo(Compaction.none("gamma"));
    }

    @Test
    void streams_go_on_where_they_were() throws InterruptedException {
        // Given
        blink(ALPHA, 4);
        now = NOON.plusSeconds(60);
        store.retention().compact("alpha", NOON.plusSeconds(30));
        reopen();
        // When
        assertThat(show(ALPHA, State.BEHIND, NOON)).isEmpty();
        show(ALPHA, State.STARTED, NOON);
        // Then
        assertThat(store.log().read(ALPHA)).extracting(Recorded::sequence).containsExactly(6L, 7L, 8L);
        assertThat(store.log().verify("alpha").brokenAt()).isEmpty();
    }

    @Test
    void compacted_again_and_again_it_stays_provable_and_knows_the_same() throws InterruptedException {
        Random random = new Random(11);
        Map<StreamId, Optional<State>> expected = new HashMap<>();
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < 60; i++) {
                StreamId lamp = new StreamId(random.nextBoolean() ? "alpha" : "beta", "lamp", "l" + random.nextInt(5));
                State state = Lamp.STATES.get(random.nextInt(3));
                now = now.plusMillis(500);
                show(lamp, state, NOON);
                expected.put(lamp, Optional.of(state));
            }
            Instant before = now.minusSeconds(random.nextInt(20));
            store.retention().compact("alpha", before);
            store.retention().compact("beta", before);
            if (round % 2 == 1) {
                reopen();
            }
            expected.forEach((lamp, state) -> {
                Optional<State> known = commit(tx -> tx.state(Lamp.TYPE, lamp));
                assertThat(known).isEqualTo(state);
            });
            for (String cluster : List.of("alpha", "beta")) {
                assertThat(store.log().verify(cluster).brokenAt()).as(cluster).isEmpty();
            }
        }
        assertThat(all().size()).isLessThan(200);
    }

    private void blink(StreamId lamp, int times) {
        for (int i = 0; i < times; i++) {
            show(lamp, State.STARTED, NOON);
            show(lamp, State.BEHIND, NOON);
        }
    }
}
