package dev.hindsight.source.kubernetes.sieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.source.CollectingPublisher;
import dev.hindsight.source.Undeliverable;
import dev.hindsight.source.kubernetes.sieve.SieveCounts.Outcome;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class SievingPublisherTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final CollectingPublisher sink = new CollectingPublisher();
    private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();
    private final SievingPublisher publisher =
            new SievingPublisher(sink, Set.of("hindsight"), 100, (kind, outcome) -> outcomes.add(outcome));

    @Test
    void the_same_facts_are_told_once() throws Exception {
        // Given
        publisher.publish(update("settings", 1, "blue"));

        // When
        publisher.publish(update("settings", 2, "blue"));
        publisher.publish(update("settings", 3, "green"));

        // Then
        assertThat(outcomes).containsExactly(Outcome.PASSED, Outcome.DROPPED, Outcome.PASSED);
        assertThat(sink.events()).extracting(CloudEvent::getId).containsExactly("settings-1", "settings-3");
    }

    @Test
    void what_the_sink_refused_is_told_again() throws Exception {
        // Given
        publisher.publish(update("settings", 1, "blue"));
        sink.refuse(event -> event.getId().equals("settings-2"));
        assertThatThrownBy(() -> publisher.publish(update("settings", 2, "green")))
                .isInstanceOf(Undeliverable.class);

        // When
        publisher.publish(update("settings", 3, "green"));

        // Then
        assertThat(outcomes).containsExactly(Outcome.PASSED, Outcome.LOST, Outcome.PASSED);
    }

    @Test
    void a_list_passes_always_and_what_it_told_need_not_be_told_again() throws Exception {
        // Given
        CloudEvent listed = event(
                InputTypes.INVENTORY_OBJECT,
                "ConfigMap",
                "shop",
                "settings-1",
                "{\"inventory\":\"i\",\"object\":" + object("settings", 1, "blue") + "}");

        // When
        publisher.publish(listed);
        publisher.publish(listed);
        publisher.publish(update("settings", 2, "blue"));

        // Then
        assertThat(outcomes).containsExactly(Outcome.PASSED, Outcome.PASSED, Outcome.DROPPED);
    }

    @Test
    void of_an_excluded_namespace_nothing_passes() throws Exception {
        // When
        publisher.publish(event(InputTypes.RESOURCE_ADD, "Pod", "hindsight", "own", object("own", 1, "blue")));
        publisher.publish(event(InputTypes.RESOURCE_DELETE, "Pod", "hindsight", "own", object("own", 1, "blue")));
        publisher.publish(event(InputTypes.RESOURCE_ADD, "Node", "", "node", object("node", 1, "blue")));

        // Then
        assertThat(outcomes).containsExactly(Outcome.EXCLUDED, Outcome.EXCLUDED, Outcome.PASSED);
    }

    @Test
    void that_an_event_has_ended_is_told_with_what_comes_next() throws Exception {
        // Given
        publisher.publish(ended("one"));
        publisher.publish(ended("two"));
        assertThat(sink.events()).isEmpty();

        // When
        publisher.publish(update("settings", 1, "blue"));

        // Then
        sink.awaitAll("three", SOON, all -> all.size() == 3 ? all : null);
        assertThat(sink.events()).extracting(CloudEvent::getId).containsExactly("settings-1", "one", "two");
    }

    @Test
    void that_an_event_has_ended_is_told_before_a_list_lacks_it() throws Exception {
        // Given
        publisher.publish(ended("one"));

        // When
        publisher.publish(event(InputTypes.INVENTORY_COMPLETED, "Event", "", "completed", "{}"));

        // Then
        assertThat(sink.events()).extracting(CloudEvent::getId).containsExactly("one", "completed");
    }

    @Test
    void no_more_ended_events_wait_than_there_is_room_for() throws Exception {
        // When
        for (int i = 0; i <= 2_000; i++) {
            publisher.publish(ended("ended-" + i));
        }

        // Then
        sink.awaitAll("all of them", SOON, all -> all.size() == 2_001 ? all : null);
    }

    private static CloudEvent update(String name, int version, String color) {
        return event(
                InputTypes.RESOURCE_UPDATE, "ConfigMap", "shop", name + "-" + version, object(name, version, color));
    }

    private static CloudEvent ended(String id) {
        return event(InputTypes.RESOURCE_DELETE, "Event", "shop", id, object(id, 1, "blue"));
    }

    private static String object(String name, int version, String color) {
        return "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"" + name + "\",\"uid\":\"uid-"
                + name + "\",\"resourceVersion\":\"" + version + "\"},\"data\":{\"color\":\"" + color + "\"}}";
    }

    private static CloudEvent event(String type, String kind, String namespace, String id, String data) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("https://api"))
                .withType(type)
                .withExtension("kind", kind)
                .withExtension("apiversion", "v1")
                .withExtension("namespace", namespace)
                .withData("application/json", BytesCloudEventData.wrap(data.getBytes(StandardCharsets.UTF_8)))
                .build();
    }
}
