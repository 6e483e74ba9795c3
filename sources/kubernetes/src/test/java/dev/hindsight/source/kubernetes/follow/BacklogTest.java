package dev.hindsight.source.kubernetes.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.source.kubernetes.wire.RawObject;
import dev.hindsight.source.kubernetes.wire.WatchLine;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class BacklogTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void who_puts_too_much_waits_until_some_is_done() throws InterruptedException {
        // Given
        Backlog backlog = new Backlog(100, 1);
        backlog.put(seen("a", 60, NOW));
        Thread second = Thread.ofVirtual().start(() -> quietly(() -> backlog.put(seen("b", 60, NOW))));
        assertThat(second.join(Duration.ofMillis(200))).isFalse();

        // When
        backlog.first(0);
        backlog.done(0);

        // Then
        assertThat(second.join(Duration.ofSeconds(2))).isTrue();
        assertThat(backlog.first(0).object().uid()).isEqualTo("b");
    }

    @Test
    void one_that_is_larger_than_the_bound_gets_in_alone() throws InterruptedException {
        // Given
        Backlog backlog = new Backlog(100, 1);

        // When
        backlog.put(seen("a", 5000, NOW));

        // Then
        assertThat(backlog.first(0).bytes()).isEqualTo(5000);
    }

    @Test
    void changes_of_one_object_stay_in_order_and_the_oldest_is_known() throws InterruptedException {
        // Given
        Backlog backlog = new Backlog(1000, 4);
        int lane = Math.floorMod("a".hashCode(), 4);

        // When
        backlog.put(seen("a", 1, NOW));
        backlog.put(seen("a", 2, NOW.plusSeconds(1)));

        // Then
        assertThat(backlog.oldest()).isEqualTo(NOW);
        assertThat(backlog.first(lane).bytes()).isEqualTo(1);
        backlog.done(lane);
        assertThat(backlog.first(lane).bytes()).isEqualTo(2);
        backlog.done(lane);
        assertThat(backlog.oldest()).isNull();
    }

    private static Backlog.Seen seen(String uid, int bytes, Instant at) {
        return new Backlog.Seen(WatchLine.Kind.ADDED, new RawObject(new byte[bytes], "n", "", uid, "1"), at);
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    private static void quietly(Step step) {
        try {
            step.run();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
