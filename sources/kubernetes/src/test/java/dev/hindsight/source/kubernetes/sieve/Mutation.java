package dev.hindsight.source.kubernetes.sieve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes something somewhere in an object, whether or not it matters. */
final class Mutation {
    private final Random random;

    Mutation(long seed) {
        this.random = new Random(seed);
    }

    ObjectNode of(ObjectNode object, long version) {
        ObjectNode next = object.deepCopy();
        change(next);
        ((ObjectNode) next.path("metadata")).put("resourceVersion", Long.toString(version));
        ((ObjectNode) next.path("metadata"))
                .put("uid", object.path("metadata").path("uid").asText());
        ((ObjectNode) next.path("metadata"))
                .put("name", object.path("metadata").path("name").asText());
        return next;
    }

    /** The same as another version. */
    static ObjectNode at(ObjectNode object, long version) {
        ObjectNode next = object.deepCopy();
        ((ObjectNode) next.path("metadata")).put("resourceVersion", Long.toString(version));
        return next;
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        names.removeAll(List.of("kind", "apiVersion", "uid", "resourceVersion"));
        if (names.isEmpty() || random.nextInt(12) == 0) {
            object.put("new" + random.nextInt(3), random.nextInt(3));
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        JsonNode value = object.get(name);
        if (name.equals("metadata")) {
            change((ObjectNode) value);
        } else if (random.nextInt(15) == 0) {
            object.remove(name);
        } else {
            object.set(name, changed(value));
        }
    }

    private JsonNode changed(JsonNode value) {
        return switch (value) {
            case ObjectNode fields -> {
                change(fields);
                yield fields;
            }
            case ArrayNode items
            when !items.isEmpty() -> {
                int at = random.nextInt(items.size());
                items.set(at, changed(items.get(at)));
                yield items;
            }
            default -> another(value);
        };
    }

    private JsonNode another(JsonNode value) {
        ObjectMapper json = new ObjectMapper();
        return switch (random.nextInt(4)) {
            case 0 -> json.valueToTree(random.nextInt(3));
            case 1 -> json.valueToTree("2026-11-21T07:3" + random.nextInt(9) + ":20Z");
            case 2 -> json.valueToTree(value.asText() + random.nextInt(2));
            default -> json.valueToTree(random.nextBoolean());
        };
    }
}
