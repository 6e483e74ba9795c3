package dev.hindsight.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.store.InputTypes;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import dev.hindsight.watch.WatchEvent.ResourceGap;
import io.cloudevents.CloudEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InventoryTest {
    private final Bench bench = new Bench(new Settings("", 2 << 20, 2));

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void only_the_first_list_finds_what_was_there() {
        // Given
        bench.handle(Pods.listed("a", "web", 5, "Running"));
        bench.handle(Pods.completed("a", 1, 6, 0));

        // When
        bench.handle(Pods.listed("b", "web", 5, "Running"));
        bench.handle(Pods.listed("b", "new", 7, "Running"));
        bench.handle(Pods.completed("b", 2, 8, 10));

        // Then
        assertThat(bench.events(ResourceObserved.class))
                .extracting(ResourceObserved::how)
                .containsExactly(Sighting.FOUND, Sighting.APPEARED_UNSEEN);
        assertThat(bench.events(KindInventoried.class))
                .extracting(KindInventoried::count, KindInventoried::appeared)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, 0L), org.assertj.core.groups.Tuple.tuple(2L, 1L));
    }

    @Test
    void a_list_that_is_older_than_what_was_seen_since_overwrites_nothing() {
        // Given
        bench.handle(Pods.updated("web", 10, "Running"));
        bench.handle(Pods.updated("web", 12, "Running"));

        // When
        bench.handle(Pods.listed("a", "web", 11, "Pending"));
        bench.handle(Pods.completed("a", 1, 11, 0));

        // Then
        assertThat(bench.facts().get("uid-web").body().at("status").text("phase"))
                .isEqualTo("Running");
        assertThat(bench.events(ResourceVanished.class)).isEmpty();
    }

    @Test
    void what_a_list_lacks_has_vanished_unseen_at_the_lists_version() {
        // Given
        bench.handle(Pods.listed("a", "web", 5, "Running"));
        bench.handle(Pods.listed("a", "old", 4, "Running"));
        bench.handle(Pods.completed("a", 2, 6, 0));
        bench.handle(Pods.listed("b", "web", 5, "Running"));

        // When
        bench.handle(Pods.completed("b", 1, 20, 10));

        // Then
        assertThat(bench.events(ResourceVanished.class)).singleElement().satisfies(gone -> {
            assertThat(gone.ref().name()).isEqualTo("old");
            assertThat(gone.how()).isEqualTo(Departure.VANISHED_UNSEEN);
            assertThat(gone.resourceVersion()).isEqualTo("20");
        });
        assertThat(bench.events(KindInventoried.class).getLast().vanished()).isEqualTo(1);
    }

    @Test
    void what_was_made_after_the_list_is_not_missing_from_it() {
        // Given
        bench.handle(Pods.listed("a", "web", 5, "Running"));
        bench.handle(Pods.completed("a", 1, 6, 0));
        bench.handle(Pods.listed("b", "web", 5, "Running"));
        bench.handle(Pods.added("new", 21));

        // When
        bench.handle(Pods.completed("b", 1, 20, 10));

        // Then
        assertThat(bench.events(ResourceVanished.class)).isEmpty();
    }

    @Test
    void a_heartbeat_after_the_list_shows_that_an_object_lives_though_it_alters_no_fact() {
        // Given
        bench.handle(Pods.listed("a", "web", 5, "Running"));
        bench.handle(Pods.completed("a", 1, 6, 0));
        bench.handle(Pods.updated("web", 21, "Running"));

        // When
        bench.handle(Pods.completed("b", 0, 20, 10));

        // Then
        assertThat(bench.events(ResourceVanished.class)).isEmpty();
    }

    @Test
    void a_list_that_differs_in_nothing_leaves_no_event() {
        // Given
        bench.handle(Pods.listed("a", "web", 5, "Running"));
        bench.handle(Pods.completed("a", 1, 6, 0));
        long head = bench.store.log().head();

        // When
        bench.handle(Pods.listed("b", "web", 5, "Running"));
        Handled end = bench.handle(Pods.completed("b", 1, 8, 10));

        // Then
        assertThat(end).isEqualTo(new Handled.Unchanged());
        assertThat(bench.store.log().head()).isEqualTo(head);
    }

    @Test
    void the_end_of_a_list_twice_decides_once() {
        // Given
        bench.handle(Pods.listed("a", "web", 5, "Running"));
        bench.handle(Pods.completed("a", 1, 6, 0));

        // When
        Handled again = bench.handle(Pods.completed("a", 1, 6, 0));

        // Then
        assertThat(again).isEqualTo(new Handled.Unchanged());
    }

    @Test
    void the_end_of_an_old_list_that_comes_late_lets_nothing_vanish() {
        // Given
        bench.handle(Pods.listed("a", "web", 5, "Running"));
        bench.handle(Pods.completed("a", 1, 6, 0));
        bench.handle(Pods.listed("b", "web", 5, "Running"));
        bench.handle(Pods.completed("b", 1, 8, 10));
        CloudEvent late = Pods.completed("a", 1, 6, 0);

        // When
        while (bench.isSentBack(late)) {
            assertThat(bench.events(ResourceVanished.class)).isEmpty();
        }

        // Then
        assertThat(bench.events(ResourceVanished.class)).isEmpty();
        assertThat(bench.events(ResourceGap.class)).isEmpty();
    }

    @Test
    void the_end_waits_for_the_objects_of_its_list() {
        // Given
        CloudEvent end = Pods.completed("a", 1, 6, 0);
        boolean sentBack = bench.isSentBack(end);
        bench.handle(Pods.listed("a", "web", 5, "Running"));

        // When
        bench.handle(end);

        // Then
        assertThat(sentBack).isTrue();
        assertThat(bench.events(KindInventoried.class)).hasSize(1);
        assertThat(bench.events(ResourceGap.class)).isEmpty();
    }

    @Test
    void a_list_whose_objects_never_come_is_a_gap_and_lets_nothing_vanish() {
        // Given
        bench.handle(Pods.listed("a", "web", 5, "Running"));
        bench.handle(Pods.completed("a", 1, 6, 0));
        CloudEvent lossy = Pods.completed("b", 2, 20, 10);

        // When
        int attempts = 1;
        while (bench.isSentBack(lossy)) {
            attempts++;
        }

        // Then
        assertThat(attempts).isEqualTo(3);
        assertThat(bench.events(ResourceVanished.class)).isEmpty();
        assertThat(bench.events(ResourceGap.class)).singleElement().satisfies(gap -> {
            assertThat(gap.until()).isNull();
            assertThat(gap.reason()).startsWith("0 of 2 listed objects have arrived");
        });
    }

    @Test
    void a_restart_leaves_a_gap_with_what_differed() {
        // Given
        bench.handle(Pods.listed("a", "web", 5, "Running"));
        bench.handle(Pods.completed("a", 1, 6, 0));
        bench.handle(status("stopping", 100));
        bench.handle(status("started", 200));
        bench.handle(Pods.listed("b", "other", 9, "Running"));

        // When
        bench.handle(Pods.completed("b", 1, 20, 201));

        // Then
        assertThat(bench.events(ResourceGap.class))
                .last()
                .isEqualTo(new ResourceGap(
                        "v1",
                        "Pod",
                        Pods.START.plusSeconds(100),
                        Pods.START.plusSeconds(202),
                        "the source kubernetes was stopped",
                        1,
                        0,
                        1));
    }

    private static CloudEvent status(String state, int second) {
        String data = "{\"source\":\"kubernetes\",\"state\":\"" + state + "\",\"since\":\""
                + Pods.START.plusSeconds(second) + "\"}";
        return Pods.event(InputTypes.SOURCE_STATUS, state, data);
    }
}
