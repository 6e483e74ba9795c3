package dev.hindsight.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.watch.Inventory.Differences;
import dev.hindsight.watch.WatchCommand.Complete;
import dev.hindsight.watch.WatchCommand.Report;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import dev.hindsight.watch.WatchEvent.ResourceGap;
import dev.hindsight.watch.WatchEvent.SourceReported;
import dev.hindsight.watch.WatchEvent.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchGapTest extends WatchStory {
    @Test
    void a_first_start_opens_no_gap_because_nothing_was_watched_before() {
        // When
        List<WatchEvent> started = handle(report(State.STARTED, 10));

        // Then
        assertThat(started).containsExactly(new SourceReported("kubernetes", State.STARTED, at(10), "", 0));
    }

    @Test
    void a_stop_opens_a_gap_for_each_kind_and_the_next_inventory_ends_it() {
        // Given
        handle(new Complete(list(PODS, 10, Differences.NONE)));
        handle(new Complete(list(SECRETS, 10, Differences.NONE)));
        List<WatchEvent> stopped = handle(report(State.STOPPING, 100));
        List<WatchEvent> started = handle(report(State.STARTED, 200));

        // When
        List<WatchEvent> listed = handle(new Complete(list(PODS, 210, new Differences(1, 0, 2))));

        // Then
        String reason = "the source kubernetes was stopped";
        assertThat(stopped)
                .contains(
                        new ResourceGap("v1", "Pod", at(100), null, reason, 0, 0, 0),
                        new ResourceGap("v1", "Secret", at(100), null, reason, 0, 0, 0));
        assertThat(started).hasSize(1);
        assertThat(listed).contains(new ResourceGap("v1", "Pod", at(100), at(211), reason, 1, 0, 2));
        assertThat(state().kinds().get(SECRETS).gap()).isNotNull();
        assertThat(state().kinds().get(PODS).gap()).isNull();
    }

    @Test
    void what_the_source_of_logs_misses_is_no_gap_of_any_kind_of_object() {
        // Given
        handle(new Complete(list(PODS, 10, Differences.NONE)));

        // When
        List<WatchEvent> started = handle(new Report("logs", State.STARTED, List.of(), at(300), "", 0, at(120)));
        List<WatchEvent> behind = handle(new Report("logs", State.BEHIND, List.of(), at(400), "slow", 12, at(400)));
        List<WatchEvent> stopped = handle(new Report("logs", State.STOPPING, List.of(), at(500), "", 0, at(500)));

        // Then
        assertThat(started).containsExactly(new SourceReported("logs", State.STARTED, at(300), "", 0));
        assertThat(behind).containsExactly(new SourceReported("logs", State.BEHIND, at(400), "slow", 12));
        assertThat(stopped).hasSize(1);
    }

    @Test
    void after_an_end_without_a_word_the_gap_begins_at_the_clusters_clock() {
        // Given
        handle(new Complete(list(PODS, 10, Differences.NONE)));

        // When
        List<WatchEvent> started = handle(new Report("kubernetes", State.STARTED, List.of(), at(300), "", 0, at(120)));

        // Then
        assertThat(started)
                .contains(
                        new ResourceGap("v1", "Pod", at(120), null, "the source kubernetes was not running", 0, 0, 0));
    }

    @Test
    void a_clock_that_runs_ahead_of_the_source_moves_no_gap_into_the_future() {
        // Given
        handle(new Complete(list(PODS, 10, Differences.NONE)));
        handle(new Report("kubernetes", State.STARTED, List.of(), at(300), "", 0, at(305)));

        // When
        List<WatchEvent> listed = handle(new Complete(list(PODS, 301, Differences.NONE)));

        // Then
        assertThat(listed)
                .contains(new ResourceGap(
                        "v1", "Pod", at(300), at(302), "the source kubernetes was not running", 0, 0, 0));
    }

    @Test
    void an_inventory_that_was_started_before_the_gap_does_not_end_it() {
        // Given
        handle(new Complete(list(PODS, 10, Differences.NONE)));
        handle(report(State.UNREACHABLE, 100));

        // When
        List<WatchEvent> old = handle(new Complete(list(PODS, 99, Differences.NONE)));

        // Then
        assertThat(old).isEmpty();
        assertThat(state().kinds().get(PODS).gap()).isNotNull();
    }

    @Test
    void a_missing_right_for_one_kind_is_a_gap_of_that_kind_even_when_it_was_never_listed() {
        // Given
        handle(new Complete(list(PODS, 10, Differences.NONE)));

        // When
        List<WatchEvent> denied = handle(
                new Report("kubernetes", State.DENIED, List.of(SECRETS), at(50), "may not list secrets", 0, at(50)));

        // Then
        assertThat(denied)
                .containsExactly(
                        new SourceReported("kubernetes", State.DENIED, at(50), "may not list secrets", 0),
                        new ResourceGap(
                                "v1",
                                "Secret",
                                at(50),
                                null,
                                "the source kubernetes was refused access: may not list secrets",
                                0,
                                0,
                                0));
        assertThat(state().inventoried(SECRETS, "shop")).isFalse();
    }

    @Test
    void being_behind_is_a_gap_only_when_something_was_dropped() {
        // Given
        handle(new Complete(list(PODS, 10, Differences.NONE)));

        // When
        List<WatchEvent> slow = handle(report(State.BEHIND, 20));
        List<WatchEvent> lossy = handle(new Report("kubernetes", State.BEHIND, List.of(), at(30), "", 7, at(30)));

        // Then
        assertThat(slow).noneMatch(ResourceGap.class::isInstance);
        assertThat(lossy).anyMatch(ResourceGap.class::isInstance);
    }

    @Test
    void a_list_of_which_something_was_lost_is_a_gap_until_a_complete_one() {
        // Given
        Inventory lossy = new Inventory(PODS, null, 12, "99", at(50), at(51), 11, new Differences(0, 1, 0));
        List<WatchEvent> told = handle(new Complete(lossy));

        // When
        List<WatchEvent> complete = handle(new Complete(list(PODS, 60, Differences.NONE)));

        // Then
        String reason = "11 of 12 listed objects have arrived, so what vanished is not known";
        assertThat(told).containsExactly(new ResourceGap("v1", "Pod", at(50), null, reason, 0, 0, 0));
        assertThat(complete).contains(new ResourceGap("v1", "Pod", at(50), at(61), reason, 0, 0, 0));
    }

    @Test
    void a_watch_of_one_kind_that_was_lost_is_a_gap_of_that_kind() {
        // Given
        handle(new Complete(list(PODS, 10, Differences.NONE)));
        handle(new Complete(list(SECRETS, 10, Differences.NONE)));

        // When
        List<WatchEvent> told =
                handle(new Report("kubernetes", State.UNREACHABLE, List.of(PODS), at(30), "too long ago", 0, at(30)));

        // Then
        assertThat(told)
                .filteredOn(ResourceGap.class::isInstance)
                .singleElement()
                .satisfies(gap -> assertThat(((ResourceGap) gap).kind()).isEqualTo("Pod"));
    }

    @Test
    void what_was_dropped_earlier_opens_no_second_gap() {
        // Given
        handle(new Complete(list(PODS, 10, Differences.NONE)));
        handle(new Report("kubernetes", State.BEHIND, List.of(), at(30), "", 7, at(30)));
        handle(new Complete(list(PODS, 40, Differences.NONE)));

        // When
        List<WatchEvent> slow = handle(new Report("kubernetes", State.BEHIND, List.of(), at(50), "slow", 7, at(50)));

        // Then
        assertThat(slow).noneMatch(ResourceGap.class::isInstance);
    }

    @Test
    void a_gap_of_a_kind_that_is_listed_by_namespace_ends_with_the_last_namespace() {
        // Given
        handle(new Complete(listOf("shop", 10, Differences.NONE)));
        handle(new Complete(listOf("batch", 10, Differences.NONE)));
        List<WatchEvent> again = handle(new Complete(listOf("shop", 20, Differences.NONE)));
        handle(report(State.STOPPING, 100));

        // When
        List<WatchEvent> first = handle(new Complete(listOf("shop", 200, new Differences(1, 0, 0))));
        List<WatchEvent> last = handle(new Complete(listOf("batch", 200, new Differences(0, 0, 2))));

        // Then
        assertThat(again).isEmpty();
        assertThat(first).singleElement().isInstanceOf(KindInventoried.class);
        assertThat(last)
                .contains(new ResourceGap("v1", "Pod", at(100), at(201), "the source kubernetes was stopped", 1, 0, 2));
    }
}
