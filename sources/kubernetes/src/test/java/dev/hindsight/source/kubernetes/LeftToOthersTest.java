package dev.hindsight.source.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.source.CollectingPublisher;
import dev.hindsight.source.kubernetes.kinds.Territory;
import dev.hindsight.source.kubernetes.kinds.Territory.Watch;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A source that does not watch everything itself. */
@Timeout(60)
class LeftToOthersTest {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Territory KNATIVE = new Territory(Set.of(), Set.of(), Watch.KNATIVE);

    @TempDir
    Path folder;

    private final StubApiServer api = new StubApiServer();
    private final CollectingPublisher published = new CollectingPublisher();
    private KubernetesSource source;

    @AfterEach
    void stop() {
        source.close();
        api.close();
    }

    @Test
    void what_knative_watches_is_listed_and_not_watched() {
        // Given
        api.store("settings");

        // When
        start(KNATIVE);
        published.await("caught up", SOON, Events.status("caughtup"));

        // Then
        assertThat(published.events(Events.type(InputTypes.INVENTORY_OBJECT))).hasSize(1);
        assertThat(api.requests()).noneMatch(request -> request.contains("watch="));
    }

    @Test
    void what_is_handed_in_is_passed_on_as_it_is() throws Exception {
        // Given
        start(KNATIVE);
        published.await("caught up", SOON, Events.status("caughtup"));
        CloudEvent handedIn = update("settings");

        // When
        Optional<String> lost = source.told(handedIn);

        // Then
        assertThat(lost).isEmpty();
        assertThat(published.events(Events.type(InputTypes.RESOURCE_UPDATE))).containsExactly(handedIn);
    }

    @Test
    void who_hands_in_waits_while_nobody_takes_it_and_the_delay_is_told() throws Exception {
        // Given
        start(KNATIVE);
        published.await("caught up", SOON, Events.status("caughtup"));
        published.block();

        // When
        Thread waiting = Thread.ofVirtual().start(() -> tell(update("settings")));

        // Then
        assertThat(waiting.join(Quick.TIMING.behindAfter().plusSeconds(1))).isFalse();
        published.unblock();
        assertThat(waiting.join(SOON)).isTrue();
        published.await("behind", SOON, Events.status("behind"));
        published.await(
                "caught up again",
                SOON,
                event -> Events.status("caughtup").test(event)
                        && published.events(Events.status("caughtup")).size() > 1);
    }

    @Test
    void what_is_lost_is_told_and_then_made_up_for_by_a_list() throws Exception {
        // Given
        api.store("settings");
        start(KNATIVE);
        published.await("caught up", SOON, Events.status("caughtup"));
        published.forget();
        published.refuse(Events.type(InputTypes.RESOURCE_UPDATE));

        // When
        Optional<String> lost = source.told(update("settings"));

        // Then
        assertThat(lost).isPresent();
        published.await("caught up again", SOON, Events.status("caughtup"));
        List<CloudEvent> events = published.events();
        assertThat(Events.data(events.getFirst()).path("dropped").asInt()).isEqualTo(1);
        assertThat(events).filteredOn(Events.named("settings")).hasSize(1);
        assertThat(events)
                .filteredOn(Events.type(InputTypes.INVENTORY_COMPLETED))
                .extracting(event -> event.getExtension("kind"))
                .containsExactly("ConfigMap");
    }

    @Test
    void an_excluded_namespace_is_neither_listed_nor_counted_nor_watched() {
        // Given
        api.store("hindsight", "own");
        api.store("shop", "settings");

        // When
        start(new Territory(Set.of("hindsight"), Set.of(), Watch.OWN));
        CloudEvent completed = published.await(
                "list", SOON, Events.type(InputTypes.INVENTORY_COMPLETED).and(Events.of("ConfigMap")));
        api.create("hindsight", "own-too");
        api.create("shop", "more");
        published.await("what was made later", SOON, Events.named("more"));

        // Then
        assertThat(Events.data(completed).path("count").asInt()).isEqualTo(1);
        assertThat(published.events(event -> "hindsight".equals(event.getExtension("namespace"))))
                .isEmpty();
    }

    @Test
    void a_kind_that_may_not_be_read_by_purpose_is_not_asked_for() {
        // Given, When
        start(new Territory(Set.of(), Set.of("Secret"), Watch.OWN));
        published.await("caught up", SOON, Events.status("caughtup"));

        // Then
        assertThat(api.requests()).noneMatch(request -> request.contains("secrets"));
    }

    private void start(Territory territory) {
        source = new KubernetesSource(
                SourceConfig.of(api.kubeconfig(folder), null).with(Quick.TIMING).with(territory), published);
        source.start();
    }

    private void tell(CloudEvent event) {
        try {
            source.told(event);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static CloudEvent update(String name) {
        String object = "{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"" + name
                + "\",\"uid\":\"uid-" + name + "\",\"resourceVersion\":\"500\"}}";
        return CloudEventBuilder.v1()
                .withId("from-knative")
                .withSource(URI.create("https://api"))
                .withType(InputTypes.RESOURCE_UPDATE)
                .withExtension("kind", "ConfigMap")
                .withExtension("apiversion", "v1")
                .withExtension("name", name)
                .withData("application/json", BytesCloudEventData.wrap(object.getBytes(StandardCharsets.UTF_8)))
                .build();
    }
}
