package dev.hindsight.detect.input;

import dev.hindsight.resource.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/** Objects out of lists may lack their type, which then stands in the attributes of the event. */
final class Identified {
    private Identified() {}

    /** The object with its own API version and kind, or with the given ones where it has none. */
    static Tree by(Tree object, String apiVersion, String kind) {
        boolean complete =
                !object.text("apiVersion").isEmpty() && !object.text("kind").isEmpty();
        if (complete || !(object.value() instanceof Map<?, ?> fields)) {
            return object;
        }
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("apiVersion", apiVersion);
        named.put("kind", kind);
        fields.forEach((name, value) -> {
            if (value != null && !value.equals("")) {
                named.put(String.valueOf(name), value);
            }
        });
        return Tree.of(named);
    }
}
