package dev.hindsight.source.log.door.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Fields that have several names, as senders and their versions differ. */
public final class Fields {
    private static final int LONGEST_NAME = 253;

    private Fields() {}

    /** The first of them that is a text or a number and not empty; empty for none. Never longer than a name may be. */
    public static String name(JsonNode object, List<String> names) {
        for (String name : names) {
            JsonNode value = object.path(name);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                String text = value.asText().strip();
                return text.substring(0, Math.min(text.length(), LONGEST_NAME));
            }
        }
        return "";
    }
}
