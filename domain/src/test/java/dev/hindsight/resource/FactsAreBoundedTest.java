package dev.hindsight.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.recorded.Json;
import dev.hindsight.resource.recorded.Recording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsAreBoundedTest {
    @Test
    void an_annotation_of_a_megabyte_is_cut() {
        // Given
        Map<String, Object> pod = pod();
        map(pod, "metadata").put("annotations", Map.of("big", "x".repeat(1 << 20)));

        // When
        Facts facts = Recording.facts(Tree.of(pod));

        // Then
        assertThat(facts.body().at("metadata", "annotations").text("big"))
                .hasSize(256 + "…cut".length())
                .endsWith("…cut");
    }

    @Test
    void ten_thousand_containers_leave_room_for_the_status() {
        // Given
        Map<String, Object> pod = pod();
        map(pod, "spec").put("containers", repeated(10_000, Map.of("name", "c", "image", "registry/image:1")));
        pod.put("status", Map.of("phase", "Failed"));

        // When
        Facts facts = Recording.facts(Tree.of(pod));

        // Then
        assertThat(bytes(facts)).isLessThan(FactExtractor.MAX_BYTES);
        assertThat(facts.body().at("status").text("phase")).isEqualTo("Failed");
        assertThat(facts.body().at("spec").items("containers").getLast().text()).isEqualTo("…cut");
    }

    @Test
    void a_hundred_thousand_of_everything_stays_within_the_bound() {
        // Given
        Map<String, Object> many = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            many.put("key-\"\u0001-ü-" + i, "€\"\\\u0002" + i);
        }
        Map<String, Object> pod = pod();
        map(pod, "metadata")
                .putAll(Map.of("labels", many, "annotations", many, "finalizers", List.copyOf(many.keySet())));
        map(pod, "spec").putAll(Map.of("nodeSelector", many, "affinity", many, "containers", repeated(999, many)));
        pod.put("status", new HashMap<>(Map.of("conditions", repeated(9_999, Map.of("type", "x".repeat(900))))));

        // When
        Facts facts = Recording.facts(Tree.of(pod));

        // Then
        assertThat(bytes(facts)).isBetween(FactExtractor.MAX_BYTES / 4, FactExtractor.MAX_BYTES);
    }

    @Test
    void nesting_of_ten_thousand_levels_is_cut() {
        // Given
        Object deep = "bottom";
        for (int level = 0; level < 10_000; level++) {
            deep = level % 2 == 0 ? Map.of("below", deep) : List.of(deep);
        }
        Map<String, Object> pod = pod();
        map(pod, "spec").put("affinity", deep);
        map(pod, "metadata").put("labels", deep);

        // When
        Facts facts = Recording.facts(Tree.of(pod));

        // Then
        assertThat(Json.text(facts.body())).contains("…cut").doesNotContain("bottom");
    }

    @Test
    void what_a_database_refuses_is_replaced() {
        // Given
        Map<String, Object> pod = pod();
        map(pod, "metadata").put("labels", Map.of("zero", "a\0b", "half", "a\uD83D", "whole", "a\uD83D\uDE00"));

        // When
        Facts facts = Recording.facts(Tree.of(pod));

        // Then
        assertThat(facts.body().at("metadata", "labels").texts())
                .containsEntry("zero", "a\uFFFDb")
                .containsEntry("half", "a\uFFFD")
                .containsEntry("whole", "a\uD83D\uDE00");
    }

    private static Map<String, Object> pod() {
        Map<String, Object> pod = new HashMap<>(Map.of("apiVersion", "v1", "kind", "Pod"));
        pod.put("metadata", new HashMap<>(Map.of("name", "p", "uid", "u", "resourceVersion", "1")));
        pod.put("spec", new HashMap<>());
        return pod;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.get(name);
    }

    private static List<Object> repeated(int times, Object item) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            list.add(item);
        }
        return list;
    }

    private static int bytes(Facts facts) {
        return Json.text(facts.body()).getBytes(UTF_8).length;
    }
}
