package dev.hindsight.detect.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hindsight.resource.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON text to trees. Exactly one JSON object is wanted; all else is poison. */
public final class JsonTrees {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonTrees() {}

    /** @throws Poison when it is no JSON, or no object */
    public static Tree object(byte[] bytes) throws Poison {
        if (bytes.length == 0) {
            throw new Poison("there is no data");
        }
        Object value = any(bytes);
        if (value instanceof Map<?, ?>) {
            return Tree.of(value);
        }
        throw new Poison("the data is JSON, but not an object");
    }

    /** @throws Poison when it is no JSON */
    public static Object any(byte[] bytes) throws Poison {
        try {
            return JSON.readValue(bytes, Object.class);
        } catch (JsonProcessingException notJson) {
            throw new Poison("not JSON: " + withoutContent(notJson));
        } catch (IOException impossible) {
            throw new Poison("not JSON");
        }
    }

    public static byte[] bytes(Tree tree) {
        try {
            return JSON.writeValueAsBytes(tree.value());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Where it went wrong; what stands there may be secret. */
    private static String withoutContent(JsonProcessingException notJson) {
        return notJson.getLocation() == null
                ? notJson.getClass().getSimpleName()
                : "it breaks off or is damaged in line " + notJson.getLocation().getLineNr() + ", column "
                        + notJson.getLocation().getColumnNr();
    }
}
