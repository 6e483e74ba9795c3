package dev.hindsight.store.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.store.EventLog.Verification;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.watch.WatchEvent.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clock of a cluster and the chain over its events. */
public abstract class ChainSuite extends StoreSuite {
    private static final StreamId ALPHA = new StreamId("alpha", "lamp", "a");
    private static final StreamId BETA = new StreamId("beta", "lamp", "a");

    @Test
    void the_clock_never_runs_backwards() {
        // When
        show(ALPHA, State.STARTED, NOON.minusSeconds(10));
        show(ALPHA, State.BEHIND, NOON.minusSeconds(60));
        show(ALPHA, State.CAUGHT_UP, NOON.minusSeconds(5));
        // Then
        assertThat(all())
                .extracting(Recorded::clock)
                .containsExactly(NOON.minusSeconds(10), NOON.minusSeconds(10), NOON.minusSeconds(5));
        assertThat(all())
                .extracting(Recorded::occurredAt)
                .containsExactly(NOON.minusSeconds(10), NOON.minusSeconds(60), NOON.minusSeconds(5));
    }

    @Test
    void a_time_in_the_future_is_brought_down_to_now() {
        // When
        show(ALPHA, State.STARTED, NOON.plusSeconds(3600));
        // Then
        assertThat(all().getFirst())
                .extracting(Recorded::occurredAt, Recorded::recordedAt, Recorded::clock)
                .containsExactly(NOON, NOON, NOON);
    }

    @Test
    void times_are_kept_to_the_microsecond() {
        // Given
        Instant precise = Instant.parse("2026-05-01T11:59:59.123456789Z");
        // When
        show(ALPHA, State.STARTED, precise);
        reopen();
        // Then
        assertThat(all().getFirst().occurredAt()).isEqualTo(Instant.parse("2026-05-01T11:59:59.123456Z"));
        assertThat(store.log().verify("alpha").brokenAt()).isEmpty();
    }

    @Test
    void each_cluster_has_its_own_clock() {
        // When
        show(ALPHA, State.STARTED, NOON);
        show(BETA, State.STARTED, NOON.minusSeconds(500));
        // Then
        assertThat(clock("beta")).isEqualTo(NOON.minusSeconds(500));
        assertThat(clock("alpha")).isEqualTo(NOON);
        assertThat(clock("gamma")).isNull();
    }

    @Test
    void a_position_is_found_by_the_clock() {
        // Given
        show(ALPHA, State.STARTED, NOON.minusSeconds(10));
        show(ALPHA, State.BEHIND, NOON.minusSeconds(60));
        show(BETA, State.STARTED, NOON.minusSeconds(9));
        show(ALPHA, State.CAUGHT_UP, NOON.minusSeconds(5));
        // Then
        assertThat(store.log().positionAt("alpha", NOON.minusSeconds(11))).isEmpty();
        assertThat(store.log().positionAt("alpha", NOON.minusSeconds(10))).hasValue(2);
        assertThat(store.log().positionAt("alpha", NOON.minusSeconds(6))).hasValue(2);
        assertThat(store.log().positionAt("alpha", NOON)).hasValue(4);
        assertThat(store.log().positionAt("gamma", NOON)).isEmpty();
    }

    @Test
    void the_chain_of_an_untouched_log_is_whole() {
        // Given
        show(ALPHA, State.STARTED, NOON);
        show(BETA, State.STARTED, NOON);
        show(ALPHA, State.BEHIND, NOON);
        // When
        Verification verification = store.log().verify("alpha");
        // Then
        assertThat(verification.checked()).isEqualTo(2);
        assertThat(verification.brokenAt()).isEmpty();
        assertThat(all()).extracting(Recorded::hash).doesNotHaveDuplicates();
    }

    @Test
    void a_changed_event_breaks_the_chain_of_its_cluster_and_of_no_other() {
        // Given
        show(ALPHA, State.STARTED, NOON);
        show(BETA, State.STARTED, NOON);
        show(ALPHA, State.BEHIND, NOON);
        show(ALPHA, State.CAUGHT_UP, NOON);
        // When
        tamper(3);
        // Then
        assertThat(store.log().verify("alpha").brokenAt()).hasValue(3);
        assertThat(store.log().verify("beta").brokenAt()).isEmpty();
    }

    @Test
    void several_events_of_one_work_hang_together() {
        // When
        commit(tx -> {
            tx.decide(Lamp.TYPE, ALPHA, new Lamp.Show(State.BEHIND, 2), cause(NOON));
            return tx.decide(Lamp.TYPE, BETA, new Lamp.Show(State.BEHIND), cause(NOON));
        });
        // Then
        List<Recorded> alpha = store.log().read("alpha", 0, 10);
        assertThat(alpha).extracting(Recorded::sequence).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(store.log().verify("alpha").checked()).isEqualTo(5);
        assertThat(store.log().verify("alpha").brokenAt()).isEmpty();
    }

    private Instant clock(String cluster) {
        return commit(tx -> tx.clock(cluster));
    }
}
