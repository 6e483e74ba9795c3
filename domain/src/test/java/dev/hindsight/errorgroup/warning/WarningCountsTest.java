package dev.hindsight.errorgroup.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.errorgroup.warning.WarningCounts.Minute;
import dev.hindsight.observation.ObservationState;
import dev.hindsight.observation.ObservationState.Gone;
import dev.hindsight.observation.ObservationState.Known;
import dev.hindsight.observation.ObservationState.Unknown;
import dev.hindsight.observation.Told;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningCountsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ObservationState NOTHING = new Unknown();

    private static Facts event(long count, int first, int last) {
        return facts(Map.of(
                "type",
                "Warning",
                "count",
                count,
                "firstTimestamp",
                NOON.plusSeconds(first).toString(),
                "lastTimestamp",
                NOON.plusSeconds(last).toString()));
    }

    private static Facts series(long count, int last) {
        return facts(Map.of(
                "type", "Warning",
                "eventTime", NOON.toString(),
                "series",
                        Map.of(
                                "count",
                                count,
                                "lastObservedTime",
                                NOON.plusSeconds(last).toString())));
    }

    private static Facts facts(Map<String, Object> body) {
        return new Facts(new ResourceRef("v1", "Event", "shop", "web.1", "uid-1"), "7", Tree.of(body));
    }

    private static List<Minute> newly(Facts beforeOrNull, Told told, Facts now) {
        ObservationState before = beforeOrNull == null ? NOTHING : new Known(beforeOrNull, Map.of());
        return WarningCounts.newly(before, told, now, NOON, Optional.empty());
    }

    private static long sum(List<Minute> minutes) {
        return minutes.stream().mapToLong(Minute::count).sum();
    }

    @Test
    void a_warning_that_is_told_again_with_a_higher_count_happened_as_often_as_it_differs() {
        // When
        List<Minute> minutes = newly(event(3, 0, 30), Told.UPDATED, event(4, 0, 130));

        // Then
        Instant time = NOON.plusSeconds(130);
        assertThat(minutes).containsExactly(new Minute(NOON.plusSeconds(120), 1, time, time));
    }

    @Test
    void a_series_counts_likewise() {
        assertThat(sum(newly(series(3, 60), Told.UPDATED, series(9, 300)))).isEqualTo(6);
        assertThat(newly(series(3, 60), Told.UPDATED, series(9, 300)).getLast().last())
                .isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void the_same_count_is_nothing_new_and_a_lower_one_neither() {
        assertThat(newly(event(4, 0, 60), Told.LISTED_AGAIN, event(4, 0, 60))).isEmpty();
        assertThat(newly(event(4, 0, 60), Told.UPDATED, event(1, 0, 90))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ADDED, 5", "LISTED, 0", "LISTED_AGAIN, 5", "UPDATED, 1"})
    void what_happened_before_anybody_watched_is_not_counted(Told told, long counted) {
        assertThat(sum(newly(null, told, event(5, 0, 60)))).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({"UPDATED, 0, 5", "LISTED, 0, 5", "UPDATED, 30, 1", "LISTED, 30, 0", "ADDED, 90, 0"})
    void one_that_began_under_watch_is_counted_whole_in_whatever_order_it_is_told(Told told, int begin, long counted) {
        // Given
        Optional<Instant> watched = Optional.of(NOON.plusSeconds(begin));

        // When
        List<Minute> minutes = WarningCounts.newly(NOTHING, told, event(5, 0, 60), NOON, watched);

        // Then
        assertThat(sum(minutes)).isEqualTo(counted);
    }

    @Test
    void one_that_vanished_and_is_back_is_not_counted_from_its_beginning() {
        // Given
        Gone gone = new Gone("6", Departure.VANISHED_UNSEEN);

        // Then
        assertThat(WarningCounts.newly(gone, Told.LISTED_AGAIN, event(50, 0, 60), NOON, Optional.empty()))
                .isEmpty();
        assertThat(sum(WarningCounts.newly(gone, Told.UPDATED, event(51, 0, 90), NOON, Optional.empty())))
                .isEqualTo(1);
    }

    @Test
    void many_at_once_are_spread_over_the_minutes_in_which_they_were() {
        // When
        List<Minute> minutes = newly(null, Told.ADDED, event(1000, 0, 600));

        // Then
        assertThat(minutes).hasSize(11);
        assertThat(sum(minutes)).isEqualTo(1000);
        assertThat(minutes.getFirst().first()).isEqualTo(NOON);
        assertThat(minutes.getLast().last()).isEqualTo(NOON.plusSeconds(600));
        assertThat(minutes).allSatisfy(minute -> assertThat(minute.count()).isBetween(80L, 100L));
    }

    @Test
    void a_count_beyond_all_bounds_is_still_few_minutes() {
        // When
        List<Minute> minutes = newly(null, Told.ADDED, event(1_000_000_000L, 0, 30 * 86_400));

        // Then
        assertThat(minutes).hasSizeLessThanOrEqualTo(60);
        assertThat(sum(minutes)).isEqualTo(1_000_000_000L);
    }
}
