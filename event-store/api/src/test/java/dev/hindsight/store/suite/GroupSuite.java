package dev.hindsight.store.suite;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.store.Recorded;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.watch.WatchEvent.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Works of many callers in one commit, as every journal does it. */
public abstract class GroupSuite extends StoreSuite {
    @Test
    void a_failing_work_does_not_hurt_its_neighbours_in_the_same_group() throws Exception {
        // Given
        show("a", State.STARTED);
        CountDownLatch gate = hold();
        // When
        CompletableFuture<?> before = submit(State.BEHIND);
        CompletableFuture<?> failing = journal().submit(tx -> {
            tx.decide(Lamp.TYPE, Lamp.stream("a"), new Lamp.Show(State.UNREACHABLE), cause(NOON));
            throw new IllegalStateException("no");
        });
        CompletableFuture<?> nonsense = journal().submit(tx -> tx.state(Lamp.TYPE, Lamp.stream("nul\u0000")));
        CompletableFuture<?> after = submit(State.CAUGHT_UP);
        gate.countDown();
        // Then
        before.get(20, SECONDS);
        after.get(20, SECONDS);
        assertThatThrownBy(() -> failing.get(20, SECONDS)).hasRootCauseMessage("no");
        assertThatThrownBy(() -> nonsense.get(20, SECONDS)).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(store.log().read(Lamp.stream("a")))
                .extracting(Recorded::event)
                .containsExactly(Lamp.event(State.STARTED), Lamp.event(State.BEHIND), Lamp.event(State.CAUGHT_UP));
    }

    @Test
    void positions_have_no_gaps_and_streams_no_holes_under_concurrent_and_failing_work() throws Exception {
        // Given
        List<Callable<Integer>> callers = new ArrayList<>();
        for (int caller = 0; caller < 8; caller++) {
            int number = caller;
            callers.add(() -> submitMany(number, 40));
        }
        // When
        int accepted = 0;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> done : executor.invokeAll(callers)) {
                accepted += done.get();
            }
        }
        // Then
        List<Recorded> all = all();
        assertThat(all).hasSize(accepted);
        assertThat(all)
                .extracting(Recorded::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, accepted).boxed().toList());
        for (int lamp = 0; lamp < 5; lamp++) {
            List<Recorded> stream = store.log().read(Lamp.stream("lamp-" + lamp));
            assertThat(stream)
                    .extracting(Recorded::sequence)
                    .containsExactlyElementsOf(
                            LongStream.range(0, stream.size()).boxed().toList());
        }
        assertThat(store.log().verify("alpha").brokenAt()).isEmpty();
    }

    @Test
    void a_full_queue_says_that_the_store_is_busy_and_goes_on_afterwards() throws Exception {
        // Given
        CountDownLatch gate = hold();
        List<CompletableFuture<?>> accepted = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
            accepted.add(submit(Lamp.STATES.get(i % 3)));
        }
        // When
        assertThatThrownBy(() -> submit(State.BEHIND)).isInstanceOf(StoreBusy.class);
        // Then
        gate.countDown();
        for (CompletableFuture<?> future : accepted) {
            future.get(20, SECONDS);
        }
        assertThat(show("after", State.STARTED)).hasSize(1);
    }

    @Test
    void closing_waits_for_what_was_accepted() {
        // Given
        CountDownLatch gate = hold();
        CompletableFuture<?> unused = submit(State.BEHIND);
        gate.countDown();
        // When
        reopen();
        // Then
        assertThat(all()).extracting(Recorded::event).containsExactly(Lamp.event(State.BEHIND));
    }

    @Test
    void a_closed_journal_takes_no_work() {
        // Given
        journal().close();
        // When, Then
        assertThatThrownBy(() -> submit(State.BEHIND)).isInstanceOf(StoreBusy.class);
    }

    @Test
    void an_answer_may_wait_for_more_work_without_holding_up_the_journal() throws Exception {
        // When
        CompletableFuture<List<?>> chained =
                journal().submit(tx -> 1).thenApply(one -> List.of(show("a", State.BEHIND)));
        // Then
        assertThat(chained.get(20, SECONDS)).hasSize(1);
    }

    /** Every fourth work fails; each of the others flips a lamp. */
    private int submitMany(int caller, int works) {
        int accepted = 0;
        for (int i = 0; i < works; i++) {
            String lamp = "lamp-" + (caller + i) % 5;
            boolean fails = i % 4 == 3;
            try {
                commit(tx -> {
                    State next = tx.state(Lamp.TYPE, Lamp.stream(lamp)).equals(Optional.of(State.BEHIND))
                            ? State.CAUGHT_UP
                            : State.BEHIND;
                    tx.decide(Lamp.TYPE, Lamp.stream(lamp), new Lamp.Show(next), cause(NOON));
                    if (fails) {
                        throw new IllegalStateException("no");
                    }
                    return null;
                });
                accepted++;
            } catch (IllegalStateException expected) {
                assertThat(fails).isTrue();
            }
        }
        return accepted;
    }

    private CompletableFuture<?> submit(State state) {
        return journal().submit(tx -> tx.decide(Lamp.TYPE, Lamp.stream("a"), new Lamp.Show(state), cause(NOON)));
    }

    /** Keeps the journal's thread busy, so that what is submitted now forms the next group. */
    private CountDownLatch hold() {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<?> unused = journal().submit(tx -> {
            running.countDown();
            await(gate);
            return null;
        });
        await(running);
        return gate;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
