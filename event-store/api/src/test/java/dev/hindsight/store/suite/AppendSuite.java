package dev.hindsight.store.suite;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.store.Cause;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.Transaction;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.watch.WatchEvent.State;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What every journal does, whatever it stands on. */
public abstract class AppendSuite extends StoreSuite {
    @Test
    void what_was_decided_is_in_the_log_with_all_that_is_known_of_it() {
        // Given
        Cause cause = new Cause(NOON.minusSeconds(5), "user:ada", "input-7", "00-trace-01");
        // When
        commit(tx -> tx.decide(Lamp.TYPE, Lamp.stream("a"), new Lamp.Show(State.BEHIND), cause));
        // Then
        Recorded recorded = all().getFirst();
        assertThat(recorded)
                .extracting(
                        Recorded::position,
                        Recorded::stream,
                        Recorded::sequence,
                        Recorded::occurredAt,
                        Recorded::recordedAt,
                        Recorded::clock,
                        Recorded::actor,
                        Recorded::cause,
                        Recorded::traceparent,
                        Recorded::event)
                .containsExactly(
                        1L,
                        Lamp.stream("a"),
                        0L,
                        NOON.minusSeconds(5),
                        NOON,
                        NOON.minusSeconds(5),
                        "user:ada",
                        "input-7",
                        "00-trace-01",
                        Lamp.event(State.BEHIND));
        assertThat(recorded.id()).isNotBlank();
        assertThat(recorded.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_command_that_changes_nothing_appends_nothing() {
        // Given
        show("a", State.STARTED);
        // When
        List<?> again = show("a", State.STARTED);
        // Then
        assertThat(again).isEmpty();
        assertThat(store.log().head()).isEqualTo(1);
    }

    @Test
    void a_stream_counts_its_own_events_from_zero() {
        // Given
        show("a", State.STARTED);
        show("b", State.STARTED);
        // When
        show("a", State.BEHIND);
        // Then
        assertThat(store.log().read(Lamp.stream("a")))
                .extracting(Recorded::sequence)
                .containsExactly(0L, 1L);
        assertThat(store.log().read(Lamp.stream("a")))
                .extracting(Recorded::position)
                .containsExactly(1L, 3L);
    }

    @Test
    void streams_of_one_id_in_two_clusters_are_two_streams() {
        // Given
        StreamId here = new StreamId("alpha", "lamp", "a");
        StreamId there = new StreamId("arn:aws:eks:eu:1:cluster/beta", "lamp", "a");
        show(here, State.STARTED, NOON);
        // When
        show(there, State.STARTED, NOON);
        // Then
        assertThat(store.log().read(there)).extracting(Recorded::sequence).containsExactly(0L);
        assertThat(store.log().clusters()).containsExactly("alpha", "arn:aws:eks:eu:1:cluster/beta");
    }

    @Test
    void a_work_sees_what_it_decided_itself() {
        // When
        List<Optional<State>> seen = commit(tx -> {
            Optional<State> before = tx.state(Lamp.TYPE, Lamp.stream("a"));
            tx.decide(Lamp.TYPE, Lamp.stream("a"), new Lamp.Show(State.BEHIND), cause(NOON));
            return List.of(before, tx.state(Lamp.TYPE, Lamp.stream("a")));
        });
        // Then
        assertThat(seen).containsExactly(Optional.empty(), Optional.of(State.BEHIND));
    }

    @Test
    void a_failing_work_tells_its_caller_why_and_leaves_no_trace() {
        // Given
        show("a", State.STARTED);
        // When
        CompletableFuture<?> failing = journal().submit(tx -> {
            tx.decide(Lamp.TYPE, Lamp.stream("a"), new Lamp.Show(State.BEHIND), cause(NOON));
            throw new IllegalStateException("no");
        });
        // Then
        assertThatThrownBy(() -> failing.get(20, SECONDS)).hasRootCauseMessage("no");
        Optional<State> state = commit(tx -> tx.state(Lamp.TYPE, Lamp.stream("a")));
        assertThat(state).contains(State.STARTED);
        assertThat(store.log().head()).isEqualTo(1);
    }

    @Test
    void a_transaction_is_of_no_use_after_its_work() {
        // Given
        AtomicReference<Transaction> kept = new AtomicReference<>();
        commit(tx -> {
            kept.set(tx);
            return null;
        });
        // When, Then
        assertThatThrownBy(() -> kept.get().state(Lamp.TYPE, Lamp.stream("a")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reopened_on_the_same_data_it_goes_on_where_it_was() {
        // Given
        show("a", State.STARTED);
        show("b", State.STARTED);
        // When
        reopen();
        show("a", State.STARTED);
        show("a", State.BEHIND);
        // Then
        assertThat(all()).extracting(Recorded::position).containsExactly(1L, 2L, 3L);
        assertThat(all().getLast().sequence()).isEqualTo(1);
        assertThat(store.log().verify("alpha").brokenAt()).isEmpty();
    }
}
