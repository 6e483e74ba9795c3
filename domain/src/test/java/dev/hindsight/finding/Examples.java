package dev.hindsight.finding;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.recorded.Json;
import dev.hindsight.resource.recorded.Recording;
import dev.hindsight.topology.reference.ApiGroup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of examples: for each rule what raises it and what clears it. */
final class Examples {
    private static final Set<String> OF_THE_CLUSTER = Set.of(
            "Node",
            "Namespace",
            "PersistentVolume",
            "StorageClass",
            "VolumeAttachment",
            "PriorityClass",
            "RuntimeClass",
            "IngressClass",
            "GatewayClass",
            "APIService",
            "CustomResourceDefinition",
            "ValidatingWebhookConfiguration",
            "MutatingWebhookConfiguration",
            "ClusterRole",
            "ClusterRoleBinding");

    /** A table holds no megabyte; this stands for one. */
    private static final String LARGE = "LARGE";

    private Examples() {}

    static List<Tree> in(String file) {
        try (InputStream table = Examples.class.getResourceAsStream("/rules/" + file)) {
            return Json.tree(new String(table.readAllBytes(), StandardCharsets.UTF_8))
                    .items();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The example with what every object has: its uid is {@code Kind-name}, its namespace {@code shop}. */
    static Facts facts(Tree example) {
        String kind = example.text("kind");
        String name = example.at("metadata").text("name").isEmpty()
                ? "example"
                : example.at("metadata").text("name");
        Map<String, Object> metadata = fields(example.at("metadata"));
        metadata.put("name", name);
        metadata.put("uid", kind + "-" + name);
        metadata.putIfAbsent("resourceVersion", "1");
        if (!OF_THE_CLUSTER.contains(kind)) {
            metadata.putIfAbsent("namespace", "shop");
        }
        Map<String, Object> object = fields(example);
        String group = ApiGroup.ofKind(kind);
        object.putIfAbsent("apiVersion", group.isEmpty() ? "v1" : group + "/v1");
        if (example.at("data").texts().containsValue(LARGE)) {
            object.put("data", Map.of("large", LARGE.repeat(200_000)));
        }
        object.put("metadata", metadata);
        return Recording.facts(Tree.of(object));
    }

    private static Map<String, Object> fields(Tree tree) {
        Map<String, Object> fields = new LinkedHashMap<>();
        tree.names().forEach(name -> fields.put(name, tree.at(name).value()));
        return fields;
    }
}
