package dev.hindsight.store.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON to plain Java and back without general mapping between, which would look something up for each value. This runs
 * for every version of every object.
 */
public final class PlainValues {
    private final JsonParser tokens;
    private final String outlined;

    private PlainValues(JsonParser tokens, String outlined) {
        this.tokens = tokens;
        this.outlined = outlined;
    }

    /**
     * The only value that there is.
     *
     * @param outlined a field of whose value only the names of its fields are kept, wherever it stands; null for none
     * @throws JsonParseException when there is no value, or something comes after it
     */
    public static Object only(JsonParser tokens, String outlined) throws IOException {
        if (tokens.nextToken() == null) {
            throw new JsonParseException(tokens, "there is no value");
        }
        Object value = new PlainValues(tokens, outlined).value();
        if (tokens.nextToken() != null) {
            throw new JsonParseException(tokens, "something comes after the value");
        }
        return value;
    }

    /** The value that begins with the current token. */
    static Object read(JsonParser tokens) throws IOException {
        return new PlainValues(tokens, null).value();
    }

    private Object value() throws IOException {
        return switch (tokens.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> tokens.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tokens.getNumberValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw new JsonParseException(tokens, "a value was expected");
        };
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name = tokens.nextFieldName(); name != null; name = tokens.nextFieldName()) {
            tokens.nextToken();
            fields.put(name, name.equals(outlined) ? outline() : value());
        }
        return fields;
    }

    private Object outline() throws IOException {
        if (tokens.currentToken() != JsonToken.START_OBJECT) {
            return value();
        }
        Map<String, Object> names = new LinkedHashMap<>();
        for (String name = tokens.nextFieldName(); name != null; name = tokens.nextFieldName()) {
            tokens.nextToken();
            tokens.skipChildren();
            names.put(name, Map.of());
        }
        return names;
    }

    private List<Object> array() throws IOException {
        List<Object> items = new ArrayList<>();
        for (JsonToken next = tokens.nextToken(); next != JsonToken.END_ARRAY; next = tokens.nextToken()) {
            items.add(value());
        }
        return items;
    }

    /** @throws IllegalArgumentException for what is no plain value */
    static void write(Object value, JsonGenerator json) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Map<?, ?> fields -> write(fields, json);
            case List<?> items -> write(items, json);
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case BigInteger number -> json.writeNumber(number);
            default ->
                throw new IllegalArgumentException(
                        "no plain value: " + value.getClass().getName());
        }
    }

    private static void write(Map<?, ?> fields, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            json.writeFieldName(String.valueOf(field.getKey()));
            write(field.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void write(List<?> items, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Object item : items) {
            write(item, json);
        }
        json.writeEndArray();
    }
}
