package dev.hindsight.detect.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.resource.Tree;
import dev.hindsight.store.codec.PlainValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON text to trees. Exactly one JSON object is wanted; all else is poison. */
public final class JsonTrees {
    /** The larger part of an object as the API server sends it: which manager wrote which field, field by field. */
    private static final String FIELDS_OF_A_MANAGER = "fieldsV1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonTrees() {}

    /** @throws Poison when it is no JSON, or no object */
    public static Tree object(byte[] bytes) throws Poison {
        return object(bytes, true);
    }

    /**
     * Without what no fact is ever taken from.
     *
     * @throws Poison when it is no JSON, or no object
     */
    static Tree factual(byte[] bytes) throws Poison {
        return object(bytes, false);
    }

    private static Tree object(byte[] bytes, boolean whole) throws Poison {
        if (bytes.length == 0) {
            throw new Poison("there is no data");
        }
        Object value = value(bytes, whole);
        if (value instanceof Map<?, ?>) {
            return Tree.of(value);
        }
        throw new Poison("the data is JSON, but not an object");
    }

    /** @throws Poison when it is no JSON */
    public static Object any(byte[] bytes) throws Poison {
        return value(bytes, true);
    }

    private static Object value(byte[] bytes, boolean whole) throws Poison {
        try (JsonParser tokens = JSON.createParser(bytes)) {
            return PlainValues.only(tokens, whole ? null : FIELDS_OF_A_MANAGER);
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
