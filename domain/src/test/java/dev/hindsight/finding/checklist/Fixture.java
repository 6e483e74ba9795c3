package dev.hindsight.finding.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.recorded.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/**
 * Objects as somebody wrote them for a test: without uids, and pods whose controllers are only named. An API server has
 * both, so they are added: a pod's controller that is only named gets the template that the pod shows; anything else
 * stands for itself.
 */
final class Fixture {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();

    static Fixture of(List<Path> files) {
        Fixture fixture = new Fixture();
        files.forEach(file -> fixture.read(text(file)));
        return fixture.whole();
    }

    static Fixture of(String yaml) {
        Fixture fixture = new Fixture();
        fixture.read(yaml);
        return fixture.whole();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Fixture whole() {
        List.copyOf(objects.values()).forEach(this::own);
        return this;
    }

    List<Tree> trees() {
        return objects.values().stream().map(node -> Json.tree(node.toString())).toList();
    }

    private void read(String yaml) {
        for (Object loaded : new Yaml().loadAll(yaml)) {
            JsonNode document = JSON.valueToTree(loaded);
            List<JsonNode> items = new ArrayList<>();
            if (document.has("items")) {
                document.get("items").forEach(items::add);
            } else if (document.has("kind")) {
                items.add(document);
            }
            items.forEach(item -> add((ObjectNode) item));
        }
    }

    private void add(ObjectNode object) {
        ObjectNode metadata = (ObjectNode) object.get("metadata");
        String uid = uid(
                object.path("kind").asText(),
                metadata.path("namespace").asText(),
                metadata.path("name").asText());
        metadata.put("uid", uid);
        metadata.put("resourceVersion", "1");
        objects.put(uid, object);
    }

    static String uid(String kind, String namespace, String name) {
        return kind + "/" + namespace + "/" + name;
    }

    private void own(ObjectNode object) {
        String namespace = object.path("metadata").path("namespace").asText();
        for (JsonNode owner : object.path("metadata").path("ownerReferences")) {
            String uid = uid(
                    owner.path("kind").asText(), namespace, owner.path("name").asText());
            ((ObjectNode) owner).put("uid", uid);
            if (!objects.containsKey(uid) && owner.path("controller").asBoolean()) {
                if (object.path("kind").asText().equals("Pod")) {
                    add(controller(object, owner, namespace));
                } else {
                    ((ObjectNode) object.get("metadata")).remove("ownerReferences");
                    return;
                }
            }
        }
    }

    private static ObjectNode controller(ObjectNode child, JsonNode owner, String namespace) {
        ObjectNode made = JSON.createObjectNode();
        String kind = owner.path("kind").asText();
        made.put("apiVersion", kind.equals("Job") ? "batch/v1" : "apps/v1");
        made.put("kind", kind);
        made.putObject("metadata")
                .put("namespace", namespace)
                .put("name", owner.path("name").asText());
        ObjectNode spec = made.putObject("spec");
        spec.put("replicas", 1);
        ObjectNode template = spec.putObject("template");
        template.putObject("metadata").set("labels", child.path("metadata").path("labels"));
        template.set("spec", child.path("spec"));
        spec.putObject("selector").set("matchLabels", child.path("metadata").path("labels"));
        return made;
    }
}
