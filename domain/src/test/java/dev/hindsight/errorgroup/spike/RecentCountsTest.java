package dev.hindsight.errorgroup.spike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RecentCountsTest {
    private static final int BEGIN = 29_000_000;

    /** @param minute after {@link #BEGIN} in which it is told; @param late minutes before that in which it was */
    private record Told(int minute, int late, int count) {
        int in() {
            return BEGIN + minute - late;
        }
    }

    @Provide
    Arbitrary<List<Told>> told() {
        Arbitrary<Integer> minute = Arbitraries.integers().between(0, 400);
        Arbitrary<Integer> late = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 200)));
        return Combinators.combine(minute, late, Arbitraries.integers().between(1, 50))
                .as(Told::new)
                .list()
                .ofMaxSize(200)
                .map(list -> {
                    List<Told> ordered = new ArrayList<>(list);
                    ordered.sort(Comparator.comparingInt(Told::minute));
                    return ordered;
                });
    }

    private static RecentCounts counts(List<Told> all) {
        RecentCounts counts = new RecentCounts();
        all.forEach(told -> counts.add(told.in(), told.count(), BEGIN + told.minute()));
        return counts;
    }

    @Property
    void each_window_holds_what_was_told_of_its_minutes(@ForAll("told") List<Told> all) {
        // Given
        int now = BEGIN + 400;
        long[] expected = new long[SpikeRule.WINDOWS + 1];
        for (Told told : all) {
            int window = (now - told.in()) / SpikeRule.WINDOW_MINUTES;
            boolean tooLate = told.late() >= SpikeRule.MINUTES;
            if (window < expected.length && !tooLate) {
                expected[window] += told.count();
            }
        }

        // When
        long[] windows = new long[SpikeRule.WINDOWS + 1];
        counts(all).addTo(windows, now);

        // Then
        assertThat(windows).isEqualTo(expected);
    }

    @Property
    void it_takes_room_for_no_more_minutes_than_matter(@ForAll("told") List<Told> all) {
        assertThat(counts(all).snapshot().minutes())
                .hasSizeLessThanOrEqualTo(SpikeRule.MINUTES)
                .isSorted();
    }

    @Property
    void it_goes_on_where_a_snapshot_was_taken(@ForAll("told") List<Told> all) {
        // Given
        List<Told> first = all.subList(0, all.size() / 2);
        RecentCounts resumed = RecentCounts.of(counts(first).snapshot());

        // When
        all.subList(all.size() / 2, all.size())
                .forEach(told -> resumed.add(told.in(), told.count(), BEGIN + told.minute()));

        // Then
        assertThat(resumed.snapshot())
                .usingRecursiveComparison()
                .isEqualTo(counts(all).snapshot());
    }

    @Test
    void a_number_beyond_all_bounds_stays_the_largest_one() {
        // Given
        RecentCounts counts = new RecentCounts();
        counts.add(BEGIN, Integer.MAX_VALUE, BEGIN);

        // When
        counts.add(BEGIN, 5, BEGIN);

        // Then
        assertThat(counts.snapshot().counts()).containsExactly(Integer.MAX_VALUE);
    }
}
