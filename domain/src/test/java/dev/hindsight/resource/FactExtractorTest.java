package dev.hindsight.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.Extraction.Unreadable;
import dev.hindsight.resource.recorded.Json;
import dev.hindsight.resource.recorded.Recording;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactExtractorTest {
    private static final String POD = """
            {"apiVersion":"v1","kind":"Pod",
             "metadata":{"name":"web-1","namespace":"shop","uid":"u1","resourceVersion":"7","generation":3,
               "managedFields":[{"manager":"kubelet"}],"labels":{"app":"web"},
               "annotations":{"note":"kept","kubectl.kubernetes.io/last-applied-configuration":"{}"}},
             "spec":{"containers":[{"name":"web","image":"web:1","terminationMessagePath":"/dev/termination-log"}],
               "enableServiceLinks":true},
             "status":{"phase":"Running","observedGeneration":3,
               "conditions":[{"type":"Ready","status":"True","lastProbeTime":"x","lastHeartbeatTime":"y"}]}}
            """;

    @Test
    void keeps_the_identity_of_an_object_beside_its_body() {
        // When
        Facts facts = Recording.facts(Json.tree(POD));

        // Then
        assertThat(facts.ref()).isEqualTo(new ResourceRef("v1", "Pod", "shop", "web-1", "u1"));
        assertThat(facts.resourceVersion()).isEqualTo("7");
    }

    @Test
    void keeps_what_matters_under_its_own_name_and_leaves_out_the_rest() {
        // When
        Facts facts = Recording.facts(Json.tree(POD));

        // Then
        assertThat(facts.body()).isEqualTo(Json.tree("""
                                {"metadata":{"labels":{"app":"web"},"annotations":{"note":"kept"}},
                                 "spec":{"containers":[{"name":"web","image":"web:1"}]},
                                 "status":{"phase":"Running","conditions":[{"type":"Ready","status":"True"}]}}
                                """));
    }

    @Test
    void keeps_metadata_and_conditions_of_a_kind_that_it_does_not_know() {
        // Given
        Tree raw = Json.tree("""
                {"apiVersion":"example.org/v1","kind":"Rocket",
                 "metadata":{"name":"r","uid":"u","resourceVersion":"1","labels":{"a":"b"}},
                 "spec":{"fuel":"kerosene"},
                 "status":{"phase":"Flying","altitude":7,"conditions":[{"type":"Ready","status":"True"}]}}
                """);

        // When
        Facts facts = Recording.facts(raw);

        // Then
        assertThat(facts.body()).isEqualTo(Json.tree("""
                                {"metadata":{"labels":{"a":"b"}},
                                 "status":{"phase":"Flying","conditions":[{"type":"Ready","status":"True"}]}}
                                """));
    }

    @Test
    void takes_a_kind_of_the_same_name_in_another_group_for_another_kind() {
        // Given
        Tree raw = Json.tree("""
                {"apiVersion":"example.org/v1","kind":"Secret","metadata":{"name":"s","uid":"u","resourceVersion":"1"},
                 "data":{"KEY":"planted"}}
                """);

        // When
        Facts facts = Recording.facts(raw);

        // Then
        assertThat(facts.body().at("data")).isEqualTo(Tree.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    null                                                             | not a Kubernetes object but nothing
                    [1]                                                              | not a Kubernetes object but another JSON value
                    {}                                                               | apiVersion is missing
                    {"apiVersion":1}                                                 | apiVersion is not a text
                    {"apiVersion":"v1","kind":" "}                                   | kind is empty
                    {"apiVersion":"v1","kind":"Pod"}                                 | metadata.uid is missing
                    {"apiVersion":"v1","kind":"Pod","metadata":[]}                   | metadata.uid is missing
                    {"apiVersion":"v1","kind":"Pod","metadata":{"uid":{}}}           | metadata.uid is not a text
                    {"apiVersion":"v1","kind":"PodList","items":[]}                  | a list of objects, not an object
                    {"apiVersion":"v1","kind":"Pod","metadata":{"uid":"u"}}          | metadata.name is missing
                    {"apiVersion":"v1","kind":"Pod","metadata":{"uid":"u","name":"n"}} | metadata.resourceVersion is missing
                    """)
    void says_why_it_cannot_read_an_object(String json, String reason) {
        // When
        Extraction extraction = Recording.EXTRACTOR.extract(Json.tree(json));

        // Then
        assertThat(extraction).isEqualTo(new Unreadable(reason));
    }

    @Test
    void refuses_names_that_no_store_could_keep() {
        // Given
        Map<String, Object> metadata = Map.of("uid", "u\0", "name", "n", "resourceVersion", "1");

        // When
        Extraction extraction =
                Recording.EXTRACTOR.extract(Tree.of(Map.of("apiVersion", "v1", "kind", "Pod", "metadata", metadata)));

        // Then
        assertThat(extraction).isEqualTo(new Unreadable("metadata.uid holds control characters"));
    }

    @Test
    void counts_init_and_ephemeral_containers() {
        // Given
        Tree raw = Json.tree("""
                {"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","uid":"u","resourceVersion":"1"},
                 "spec":{"initContainers":[{"name":"i","image":"i:1"}],"containers":[{"name":"c","image":"c:1"}],
                   "ephemeralContainers":[{"name":"e","image":"e:1"}]}}
                """);

        // When
        Facts facts = Recording.facts(raw);

        // Then
        assertThat(dev.hindsight.resource.part.Containers.of(facts))
                .extracting(container -> container.place() + " " + container.image())
                .containsExactly("initContainers[i] i:1", "containers[c] c:1", "ephemeralContainers[e] e:1");
    }
}
