package dev.hindsight.view.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlotsTest {
    @Test
    void a_row_lies_in_a_slot_of_each_position_that_it_was_true_at() {
        for (int at = 0; at < 150; at++) {
            // Given
            Set<Long> holding = Set.copyOf(Slots.holding(at, 300));

            // Then
            for (long from = 0; from <= at; from++) {
                for (long to = at + 1; to < 300; to++) {
                    if (!holding.contains(Slots.of(from, to))) {
                        fail("%d to %d at %d", from, to, at);
                    }
                }
            }
        }
    }

    @Test
    void a_row_of_any_length_is_found_at_its_start_and_at_its_end() {
        Random random = new Random(9);
        for (int i = 0; i < 10_000; i++) {
            // Given
            long from = random.nextLong(1L << random.nextInt(1, 39));
            long to = from + 1 + random.nextLong(1L << random.nextInt(1, 39));

            // Then
            assertThat(Slots.holding(from, to)).contains(Slots.of(from, to));
            assertThat(Slots.holding(to - 1, to)).contains(Slots.of(from, to));
        }
    }

    @Test
    void what_is_still_true_is_looked_for_at_any_position() {
        assertThat(Slots.of(17, TemporalTable.OPEN)).isEqualTo(Slots.OPEN);
        assertThat(Slots.holding(3_000_000, 5_000_000)).contains(Slots.OPEN).hasSizeLessThan(30);
    }
}
