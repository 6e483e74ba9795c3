package dev.hindsight.app.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The manifests of one installation. */
public record Rendered(List<JsonNode> manifests) {
    public List<JsonNode> all(String kind) {
        return manifests.stream().filter(one -> kind(one).equals(kind)).toList();
    }

    public JsonNode one(String kind, String name) {
        return all(kind).stream()
                .filter(manifest -> name(manifest).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " among " + names()));
    }

    /** Functions are {@code KnativeService}, to tell them from a Service of Kubernetes. */
    public static String kind(JsonNode manifest) {
        String kind = manifest.path("kind").asText();
        return manifest.path("apiVersion").asText().startsWith("serving.") && kind.equals("Service")
                ? "KnativeService"
                : kind;
    }

    public static String name(JsonNode manifest) {
        return manifest.path("metadata").path("name").asText();
    }

    /** As {@code KIND/NAME}, in the order of the manifests. */
    public List<String> names() {
        return manifests.stream().map(one -> kind(one) + "/" + name(one)).toList();
    }

    /** What a pod is made of, wherever it stands. */
    public Stream<Pod> pods() {
        List<Pod> pods = new ArrayList<>();
        for (JsonNode manifest : manifests) {
            JsonNode template = kind(manifest).equals("Pod")
                    ? manifest
                    : manifest.path("spec").path("template");
            if (template.path("spec").has("containers")) {
                pods.add(new Pod(kind(manifest) + "/" + name(manifest), template.path("spec")));
            }
        }
        return pods.stream();
    }

    /** The value of a container's environment variable; empty when it has none or takes it from elsewhere. */
    public String environment(String kind, String name, String variable) {
        JsonNode spec = one(kind, name).path("spec").path("template").path("spec");
        return items(spec.path("containers").path(0).path("env"))
                .filter(entry -> entry.path("name").asText().equals(variable))
                .map(entry -> entry.path("value").asText())
                .findFirst()
                .orElse("");
    }

    public static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    public record Pod(String owner, JsonNode spec) {
        Stream<JsonNode> containers() {
            return items(spec.path("containers"));
        }
    }
}
