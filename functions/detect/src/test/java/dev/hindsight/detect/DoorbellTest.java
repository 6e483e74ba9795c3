package dev.hindsight.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.detect.Doorbell.Ring;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DoorbellTest {
    private Instant now = Instant.parse("2026-11-21T07:00:00Z");
    private final Doorbell bell = new Doorbell(() -> now);

    @Test
    void it_rings_at_once_and_then_keeps_still_for_a_while() {
        assertThat(bell.after(new Handled.Appended("shop", 5))).contains(new Ring("shop", 5));
        assertThat(bell.after(new Handled.Appended("shop", 6))).isEmpty();
        assertThat(bell.after(new Handled.Appended("other", 7))).contains(new Ring("other", 7));
    }

    @Test
    void what_was_kept_still_about_is_told_with_the_next_answer_to_anything() {
        // Given
        bell.after(new Handled.Appended("shop", 5));
        bell.after(new Handled.Appended("shop", 6));
        now = now.plus(Doorbell.STILL);

        // When
        var ring = bell.after(new Handled.Unchanged());

        // Then
        assertThat(ring).contains(new Ring("shop", 6));
        assertThat(bell.after(new Handled.Unchanged())).isEmpty();
    }

    @Test
    void it_rings_four_times_a_second_at_most() {
        // When
        int rings = 0;
        for (int i = 0; i < 1_000; i++) {
            rings += bell.after(new Handled.Appended("shop", i)).isPresent() ? 1 : 0;
            now = now.plus(Duration.ofMillis(1));
        }

        // Then
        assertThat(rings).isEqualTo(4);
    }

    @Test
    void it_does_not_ring_for_nothing() {
        assertThat(bell.after(new Handled.Unchanged())).isEmpty();
        assertThat(bell.after(new Handled.DeadLettered(1, "poison"))).isEmpty();
    }
}
