package dev.hindsight.errorgroup.spike;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SpikeRuleTest {
    private static final SpikeRule RULE = SpikeRule.STANDARD;
    private static final int NOW = 30_000_000;
    private static final int LONG_AGO = 0;

    private static boolean begins(int born, long... windows) {
        long[] all = Arrays.copyOf(windows, SpikeRule.WINDOWS + 1);
        return RULE.baseline(all, born, NOW)
                .filter(usual -> RULE.begins(all[0], usual))
                .isPresent();
    }

    private static long[] steady(long underTest, long each) {
        long[] windows = new long[SpikeRule.WINDOWS + 1];
        Arrays.fill(windows, each);
        windows[0] = underTest;
        return windows;
    }

    @Test
    void ten_out_of_nothing_are_a_spike_and_nine_are_none() {
        assertThat(begins(LONG_AGO, 10)).isTrue();
        assertThat(begins(LONG_AGO, 9)).isFalse();
    }

    @Test
    void it_must_be_more_than_thrice_the_usual_and_three_deviations() {
        // 3 * 100 + 3 * √100
        assertThat(begins(LONG_AGO, steady(330, 100))).isFalse();
        assertThat(begins(LONG_AGO, steady(331, 100))).isTrue();
    }

    @Test
    void what_bursts_every_half_hour_anyway_is_no_spike_when_it_does_so_again() {
        // Given
        long[] windows = new long[SpikeRule.WINDOWS + 1];
        for (int window = 0; window < windows.length; window += 6) {
            windows[window] = 12;
        }

        // When, Then
        assertThat(begins(LONG_AGO, windows)).isFalse();
    }

    @Test
    void one_burst_two_hours_long_past_does_not_hide_the_next_one() {
        // Given
        long[] windows = new long[SpikeRule.WINDOWS + 1];
        windows[0] = 100;
        windows[12] = 100;

        // When, Then
        assertThat(begins(LONG_AGO, windows)).isTrue();
    }

    @Test
    void a_group_that_was_not_known_three_minutes_before_has_nothing_to_compare_with() {
        // Given
        int tested = NOW - 4;

        // When, Then
        assertThat(begins(tested, 1000)).isFalse();
        assertThat(begins(tested - 2, 1000, 1)).isFalse();
        assertThat(begins(tested - 3, 1000, 1)).isTrue();
    }

    @Test
    void what_was_before_a_group_was_known_is_not_taken_for_calm() {
        // Given
        int lived = 9;

        // When, Then
        assertThat(begins(NOW - lived, 20, 20)).isFalse();
        assertThat(begins(LONG_AGO, 20, 20)).isTrue();
    }

    @Test
    void it_ends_below_half_of_what_it_had_to_exceed() {
        assertThat(RULE.ends(50, 100, Duration.ZERO)).isFalse();
        assertThat(RULE.ends(49, 100, Duration.ZERO)).isTrue();
    }

    @Test
    void what_lasts_for_an_hour_is_the_new_level() {
        assertThat(RULE.ends(1000, 100, Duration.ofMinutes(59))).isFalse();
        assertThat(RULE.ends(1000, 100, Duration.ofHours(1))).isTrue();
    }

    @Provide
    Arbitrary<long[]> windows() {
        return Arbitraries.longs().between(0, 100_000).array(long[].class).ofSize(SpikeRule.WINDOWS + 1);
    }

    @Property
    void a_steady_level_never_spikes(
            @ForAll @LongRange(min = 0, max = 1_000_000) long level, @ForAll @IntRange(max = 200) int age) {
        assertThat(begins(NOW - age, steady(level, level))).isFalse();
    }

    @Property
    void what_spikes_does_not_end_at_once(@ForAll("windows") long[] windows) {
        // Given
        Optional<Baseline> usual = RULE.baseline(windows, LONG_AGO, NOW);

        // When
        boolean begins = RULE.begins(windows[0], usual.orElseThrow());

        // Then
        if (begins) {
            assertThat(windows[0]).isGreaterThanOrEqualTo(10);
            assertThat(RULE.ends(windows[0], RULE.bar(usual.orElseThrow()), Duration.ZERO))
                    .isFalse();
        }
    }

    @Property
    void the_window_under_test_is_no_part_of_what_it_is_compared_with(
            @ForAll("windows") long[] windows, @ForAll @LongRange(min = 0, max = 100_000) long other) {
        // Given
        Optional<Baseline> usual = RULE.baseline(windows.clone(), LONG_AGO, NOW);

        // When
        windows[0] = other;

        // Then
        assertThat(RULE.baseline(windows, LONG_AGO, NOW)).isEqualTo(usual);
    }

    @Property
    void more_occurrences_never_turn_a_spike_into_none(
            @ForAll("windows") long[] windows, @ForAll @LongRange(min = 0, max = 100_000) long more) {
        // Given
        boolean before = begins(LONG_AGO, windows);

        // When
        windows[0] += more;

        // Then
        assertThat(!before || begins(LONG_AGO, windows)).isTrue();
    }
}
