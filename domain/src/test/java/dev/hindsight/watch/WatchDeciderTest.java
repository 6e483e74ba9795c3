package dev.hindsight.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.watch.Inventory.Differences;
import dev.hindsight.watch.WatchCommand.Complete;
import dev.hindsight.watch.WatchCommand.Register;
import dev.hindsight.watch.WatchCommand.Report;
import dev.hindsight.watch.WatchEvent.ClusterRegistered;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import dev.hindsight.watch.WatchEvent.SourceReported;
import dev.hindsight.watch.WatchEvent.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchDeciderTest extends WatchStory {
    @Test
    void a_cluster_is_registered_once() {
        // Given
        handle(new Register("shop", "watch"));

        // When
        List<WatchEvent> again = handle(new Register("shop", "recording"));

        // Then
        assertThat(again).isEmpty();
        assertThat(history).containsExactly(new ClusterRegistered("shop", "watch"));
    }

    @Test
    void a_source_that_says_the_same_again_is_no_news() {
        // Given
        handle(report(State.STARTED, 10));
        handle(report(State.BEHIND, 20));

        // When
        List<WatchEvent> again = handle(report(State.BEHIND, 20));
        List<WatchEvent> late = handle(report(State.STARTED, 10));

        // Then
        assertThat(again).isEmpty();
        assertThat(late).isEmpty();
    }

    @Test
    void more_dropped_events_are_news() {
        // Given
        handle(new Report("kubernetes", State.BEHIND, List.of(), at(20), "", 5, at(20)));

        // When
        List<WatchEvent> more = handle(new Report("kubernetes", State.BEHIND, List.of(), at(20), "", 9, at(20)));

        // Then
        assertThat(more).containsExactly(new SourceReported("kubernetes", State.BEHIND, at(20), "", 9));
    }

    @Test
    void the_first_inventory_of_a_kind_is_told_and_an_equal_one_is_not() {
        // Given
        List<WatchEvent> first = handle(new Complete(list(PODS, 10, Differences.NONE)));

        // When
        List<WatchEvent> second = handle(new Complete(list(PODS, 20, Differences.NONE)));

        // Then
        assertThat(first).singleElement().isInstanceOf(KindInventoried.class);
        assertThat(second).isEmpty();
    }

    @Test
    void an_inventory_that_differs_is_told_once() {
        // Given
        handle(new Complete(list(PODS, 10, Differences.NONE)));
        Inventory differs = list(PODS, 20, new Differences(1, 2, 3));

        // When
        List<WatchEvent> told = handle(new Complete(differs));
        List<WatchEvent> again = handle(new Complete(differs));

        // Then
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(((KindInventoried) event).appeared()).isEqualTo(1);
            assertThat(((KindInventoried) event).changed()).isEqualTo(2);
            assertThat(((KindInventoried) event).vanished()).isEqualTo(3);
        });
        assertThat(again).isEmpty();
    }

    @Test
    void a_list_of_other_namespaces_is_told_although_nothing_differs() {
        // Given
        handle(new Complete(new Inventory(PODS, List.of("shop"), 2, "99", at(10), at(11), 2, Differences.NONE)));

        // When
        List<WatchEvent> all = handle(new Complete(list(PODS, 20, Differences.NONE)));

        // Then
        assertThat(all).singleElement().isInstanceOf(KindInventoried.class);
    }
}
