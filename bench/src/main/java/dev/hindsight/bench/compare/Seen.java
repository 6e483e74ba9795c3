package dev.hindsight.bench.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An object as one side has it.
 *
 * @param name kind, namespace and name, for people
 * @param facts without the version, which changes without a fact changing
 */
record Seen(String uid, String name, JsonNode facts) {
    Seen {
        if (facts.path("metadata") instanceof ObjectNode metadata) {
            metadata.remove("resourceVersion");
        }
    }

    /** Where the two differ first, as a path with both values; for people. */
    String difference(Seen other) {
        return difference("", facts, other.facts);
    }

    private static String difference(String path, JsonNode here, JsonNode there) {
        if (here.isObject() && there.isObject()) {
            ObjectNode all = ((ObjectNode) here).deepCopy().setAll((ObjectNode) there);
            for (var field : all.properties()) {
                String name = field.getKey();
                if (!here.path(name).equals(there.path(name))) {
                    return difference(path + "." + name, here.path(name), there.path(name));
                }
            }
        }
        return path + ": " + here + " against " + there;
    }
}
