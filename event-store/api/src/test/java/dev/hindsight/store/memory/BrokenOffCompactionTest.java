package dev.hindsight.store.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.hindsight.store.Cause;
import dev.hindsight.store.EventLog.Verification;
import dev.hindsight.store.Retention.Compaction;
import dev.hindsight.store.retention.Compactor;
import dev.hindsight.store.retention.Compactor.HashReader;
import dev.hindsight.store.retention.Compactor.Shelf;
import dev.hindsight.store.retention.Gap;
import dev.hindsight.store.stream.StreamType;
import dev.hindsight.watch.WatchCommand;
import dev.hindsight.watch.WatchCommand.Report;
import dev.hindsight.watch.WatchDecider;
import dev.hindsight.watch.WatchEvent;
import dev.hindsight.watch.WatchEvent.State;
import dev.hindsight.watch.WatchState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process that dies after the log told what will go, and before it went. */
class BrokenOffCompactionTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final StreamType<WatchCommand, WatchState, WatchEvent> WATCH =
            new StreamType<>(WatchDecider.STREAM, new WatchDecider());

    private final InMemoryEventStore store = new InMemoryEventStore(() -> NOON);

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void is_finished_by_the_next_one() throws Exception {
        // Given
        report(8);
        breakOff();
        assertThat(store.log().read("alpha", 0, 100)).hasSize(9);
        assertThat(store.log().verify("alpha").brokenAt()).isEmpty();
        // When
        Compaction next = store.retention().compact("alpha", NOON.minusSeconds(1));
        // Then
        assertThat(next).isEqualTo(Compaction.none("alpha"));
        assertThat(store.log().read("alpha", 0, 100)).hasSize(2);
        Verification verification = store.log().verify("alpha");
        assertThat(verification.brokenAt()).isEmpty();
        assertThat(verification.detail()).contains("7 older ones");
    }

    @Test
    void is_not_finished_when_events_are_missing_that_it_did_not_tell_of() throws Exception {
        // Given
        report(8);
        breakOff();
        // When
        store.data().drop(row -> row.position() == 8);
        // Then
        assertThatIllegalStateException()
                .isThrownBy(() -> store.retention().compact("alpha", NOON.minusSeconds(1)))
                .withMessageContaining("is not what it was");
    }

    private void breakOff() throws InterruptedException {
        Compactor dying = new Compactor(
                store.log(),
                store.journal(),
                store.checkpoints(),
                new Dying(store.data().shelf()));
        try {
            dying.compact("alpha", NOON.plusSeconds(1));
        } catch (Death expected) {
            return;
        }
        throw new AssertionError("it did not come to the dropping");
    }

    private void report(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            Report report = new Report("s", State.BEHIND, List.of(), NOON.minusSeconds(100 - i), "", 0, NOON);
            store.journal()
                    .submit(tx -> tx.decide(
                            WATCH, WATCH.stream("alpha", WatchDecider.ID), report, new Cause(NOON, "t", "c", null)))
                    .get();
        }
    }

    private static final class Death extends RuntimeException {}

    private record Dying(Shelf shelf) implements Shelf {
        @Override
        public long lastBefore(String cluster, Instant before) {
            return shelf.lastBefore(cluster, before);
        }

        @Override
        public List<Gap> gaps(String cluster) {
            return shelf.gaps(cluster);
        }

        @Override
        public void hashes(String cluster, long upTo, HashReader reader) {
            shelf.hashes(cluster, upTo, reader);
        }

        @Override
        public void drop(String cluster, long upTo, Set<Long> kept, List<Gap> gaps) {
            throw new Death();
        }
    }
}
