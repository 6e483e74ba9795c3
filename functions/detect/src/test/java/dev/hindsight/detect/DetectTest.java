package dev.hindsight.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.store.InputTypes;
import dev.hindsight.store.deadletter.DeadLetters.DeadLetter;
import dev.hindsight.watch.WatchEvent.ClusterRegistered;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DetectTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void the_first_event_of_a_cluster_registers_it() {
        // When
        Handled handled = bench.handle(Pods.added("web", 5));

        // Then
        assertThat(handled)
                .isEqualTo(new Handled.Appended("shop", bench.store.log().head()));
        assertThat(bench.events().getFirst()).isEqualTo(new ClusterRegistered("shop", "watch"));
        assertThat(bench.events(ResourceObserved.class))
                .singleElement()
                .satisfies(seen -> assertThat(seen.how()).isEqualTo(Sighting.CREATED));
    }

    @Test
    void the_same_version_again_appends_nothing_whatever_its_event_is_called() {
        // Given
        bench.handle(Pods.added("web", 5));
        long head = bench.store.log().head();

        // When
        Handled same = bench.handle(Pods.added("web", 5));
        Handled asUpdate = bench.handle(Pods.updated("web", 5, "Pending"));

        // Then
        assertThat(same).isEqualTo(new Handled.Unchanged());
        assertThat(asUpdate).isEqualTo(new Handled.Unchanged());
        assertThat(bench.store.log().head()).isEqualTo(head);
    }

    @Test
    void an_older_version_overwrites_nothing_also_when_the_newer_one_altered_no_fact() {
        // Given
        bench.handle(Pods.updated("web", 5, "Running"));
        bench.handle(Pods.updated("web", 9, "Running"));

        // When
        Handled late = bench.handle(Pods.updated("web", 7, "Pending"));

        // Then
        assertThat(late).isEqualTo(new Handled.Unchanged());
        assertThat(bench.facts().get("uid-web").body().at("status").text("phase"))
                .isEqualTo("Running");
    }

    @Test
    void a_delete_that_comes_before_the_add_is_final() {
        // Given
        bench.handle(Pods.deleted("web", 9));

        // When
        Handled add = bench.handle(Pods.added("web", 5));
        Handled deletedAgain = bench.handle(Pods.deleted("web", 9));

        // Then
        assertThat(add).isEqualTo(new Handled.Unchanged());
        assertThat(deletedAgain).isEqualTo(new Handled.Unchanged());
        assertThat(bench.facts()).isEmpty();
        assertThat(bench.events(ResourceVanished.class)).hasSize(1);
    }

    @Test
    void a_delete_with_a_stale_last_form_deletes_all_the_same() {
        // Given
        bench.handle(Pods.updated("web", 9, "Running"));
        String wrapped = "{\"Key\":\"shop/web\",\"Obj\":" + Pods.json("web", 3, "Running") + "}";

        // When
        bench.handle(Pods.event(InputTypes.RESOURCE_DELETE, "stale", wrapped));

        // Then
        assertThat(bench.events(ResourceVanished.class))
                .singleElement()
                .satisfies(gone -> assertThat(gone.how()).isEqualTo(Departure.DELETED));
    }

    @Test
    void an_unknown_kind_has_facts_of_the_common_sort() {
        // Given
        String gadget = """
                {"apiVersion":"example.com/v1","kind":"Gadget","metadata":{"name":"g","namespace":"shop","uid":"g-1",\
                "resourceVersion":"4","labels":{"a":"b"}},"status":{"conditions":[{"type":"Ready","status":"True"}]}}""";

        // When
        Handled handled = bench.handle(Pods.event(InputTypes.RESOURCE_ADD, "gadget", gadget));

        // Then
        assertThat(handled).isInstanceOf(Handled.Appended.class);
        assertThat(bench.facts().get("g-1").body().at("metadata", "labels").text("a"))
                .isEqualTo("b");
    }

    @Test
    void an_object_without_its_type_takes_it_from_the_event() {
        // Given
        String bare = Pods.json("web", 5, "Pending").replace("\"apiVersion\":\"v1\",\"kind\":\"Pod\",", "");
        CloudEvent event = CloudEventBuilder.from(Pods.event(InputTypes.RESOURCE_ADD, "bare", bare))
                .withExtension("apiversion", "v1")
                .withExtension("kind", "Pod")
                .build();

        // When
        bench.handle(event);

        // Then
        assertThat(bench.facts().get("uid-web").ref().kind()).isEqualTo("Pod");
    }

    @Test
    void an_event_without_time_happened_when_it_was_received() {
        // Given
        CloudEvent event =
                CloudEventBuilder.from(Pods.added("web", 5)).withTime(null).build();

        // When
        bench.handle(event);

        // Then
        assertThat(bench.store.log().at(1).orElseThrow().occurredAt()).isEqualTo(Bench.NOW.instant());
    }

    @Test
    void an_event_that_names_no_cluster_is_refused_unless_there_is_a_default() {
        // Given
        CloudEvent nameless = CloudEventBuilder.from(Pods.added("web", 5))
                .withoutExtension("cluster")
                .build();

        // When
        Handled refused = bench.handle(nameless);
        Handled taken;
        try (Bench withDefault = new Bench(Settings.STANDARD.withDefaultCluster("home"))) {
            taken = withDefault.handle(nameless);
        }

        // Then
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Handled.DeadLettered.class,
                        letter ->
                                assertThat(letter.reason()).contains("cluster").contains("ceOverrides"));
        assertThat(taken)
                .isInstanceOfSatisfying(
                        Handled.Appended.class,
                        appended -> assertThat(appended.cluster()).isEqualTo("home"));
    }

    @Test
    void a_huge_object_is_kept_as_a_dead_letter() {
        // Given
        String huge = Pods.json("web", 5, "Pending").replace("web:1.0", "x".repeat(3 << 20));

        // When
        Handled handled = bench.handle(Pods.event(InputTypes.RESOURCE_ADD, "huge", huge));

        // Then
        assertThat(handled)
                .isInstanceOfSatisfying(
                        Handled.DeadLettered.class,
                        letter -> assertThat(letter.reason()).contains("at most 2097152"));
        assertThat(bench.events()).isEmpty();
    }

    @Test
    void shapes_that_are_wrong_are_told_from_each_other() {
        assertThat(reasonFor(InputTypes.RESOURCE_ADD, "{\"kind\":\"Pod\",\"name\":\"web\",\"namespace\":\"shop\"}"))
                .contains("mode Resource");
        assertThat(reasonFor(InputTypes.RESOURCE_ADD, "{\"metadata\":{\"name\":\"web\"}}"))
                .contains("no uid");
        assertThat(reasonFor(InputTypes.RESOURCE_ADD, "{\"metadata\":17}")).contains("no Kubernetes object");
        assertThat(reasonFor(InputTypes.INVENTORY_OBJECT, Pods.json("web", 5, "Pending")))
                .contains("inventory");
        assertThat(reasonFor(InputTypes.INVENTORY_COMPLETED, "{\"count\":-3}")).contains("'count'");
        assertThat(reasonFor(InputTypes.INVENTORY_COMPLETED, "{\"count\":3,\"ended\":\"yesterday\"}"))
                .contains("RFC 3339");
        assertThat(reasonFor(InputTypes.SOURCE_STATUS, "{\"source\":\"kubernetes\",\"state\":\"dancing\"}"))
                .contains("dancing");
        assertThat(reasonFor("dev.hindsight.source.status.v2", "{}")).contains("version v2");
    }

    @Test
    void a_dead_letter_that_is_played_again_is_not_kept_twice() {
        // Given
        Handled.DeadLettered refused =
                (Handled.DeadLettered) bench.handle(Pods.event(InputTypes.RESOURCE_ADD, "bad", "{}"));

        // When
        Handled again = bench.detect
                .handleAgain(bench.store.deadLetters().find(refused.id()).orElseThrow())
                .join();

        // Then
        assertThat(again).isEqualTo(refused);
        assertThat(bench.store.deadLetters().count()).isEqualTo(1);
    }

    @Test
    void a_dead_letter_is_handled_as_the_event_that_it_was() {
        // Given
        CloudEvent event = Pods.added("web", 5);
        var kept = bench.store
                .deadLetters()
                .add(Bench.NOW.instant(), "test", "undelivered", Letters.attributes(event), Letters.body(event));

        // When
        Handled handled = bench.detect.handleAgain(kept).join();

        // Then
        assertThat(handled).isInstanceOf(Handled.Appended.class);
        assertThat(bench.facts()).containsKey("uid-web");
    }

    private String reasonFor(String type, String data) {
        return ((Handled.DeadLettered) bench.handle(Pods.event(type, "poison", data))).reason();
    }

    @Test
    void a_letter_holds_keys_and_no_values() {
        // Given
        String secret = """
                {"apiVersion":"v1","kind":"Secret",
                 "metadata":{"name":"s","namespace":"shop","uid":"u-s","resourceVersion":"5"},"data":{"KEY":"aHVudGVyMg=="}}""";

        // When
        Handled.DeadLettered refused =
                bench.detect.refuse(Map.of("type", "x", "apikey", "hunter2"), secret.getBytes(UTF_8), "why");
        DeadLetter kept = bench.store.deadLetters().find(refused.id()).orElseThrow();

        // Then
        assertThat(new String(kept.body(), UTF_8) + kept.attributes())
                .contains("KEY")
                .doesNotContain("aHVudGVyMg", "hunter2");
    }

    @Test
    void of_a_letter_that_is_no_json_only_its_shape_is_kept() {
        // When
        Handled.DeadLettered refused = bench.detect.refuse(Map.of(), "{\"data\": \"hunter2".getBytes(UTF_8), "why");

        // Then
        DeadLetter kept = bench.store.deadLetters().find(refused.id()).orElseThrow();
        assertThat(new String(kept.body(), UTF_8)).startsWith("17 bytes").endsWith("{\"xxxx\": \"xxxxxx0");
    }
}
