package dev.hindsight.view.finding;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** As much of JSON Schema draft 4 as the schema of SARIF uses; a keyword that is not known here is an error. */
final class JsonSchema {
    private static final Set<String> SAY_NOTHING =
            Set.of("description", "default", "title", "id", "$schema", "definitions");

    private final JsonNode root;

    JsonSchema(JsonNode root) {
        this.root = root;
    }

    /** What is wrong with the document; empty when it is valid. */
    List<String> errors(JsonNode document) {
        List<String> errors = new ArrayList<>();
        check(root, document, "", errors);
        return errors;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> errors) {
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            JsonNode says = keyword.getValue();
            boolean holds =
                    switch (keyword.getKey()) {
                        case "$ref" -> {
                            check(root.at(says.asText().substring(1)), value, at, errors);
                            yield true;
                        }
                        case "type" -> isOfType(says, value);
                        case "enum" -> has(says, value);
                        case "minimum" ->
                            !value.isNumber() || value.decimalValue().compareTo(number(says)) >= 0;
                        case "maximum" ->
                            !value.isNumber() || value.decimalValue().compareTo(number(says)) <= 0;
                        case "pattern" ->
                            !value.isTextual()
                                    || Pattern.compile(says.asText())
                                            .matcher(value.asText())
                                            .find();
                        case "format" -> !value.isTextual() || isOfFormat(says.asText(), value.asText());
                        case "minItems" -> !value.isArray() || value.size() >= says.asInt();
                        case "uniqueItems" -> !value.isArray() || !says.asBoolean() || isUnique(value);
                        case "required" -> !value.isObject() || all(says).allMatch(name -> value.has(name.asText()));
                        case "items" -> {
                            for (int i = 0; value.isArray() && i < value.size(); i++) {
                                check(says, value.get(i), at + "/" + i, errors);
                            }
                            yield true;
                        }
                        case "properties" -> {
                            says.properties().stream()
                                    .filter(its -> value.has(its.getKey()))
                                    .forEach(its -> check(
                                            its.getValue(), value.get(its.getKey()), at + "/" + its.getKey(), errors));
                            yield true;
                        }
                        case "additionalProperties" -> {
                            additional(schema, says, value, at, errors);
                            yield true;
                        }
                        case "anyOf" -> all(says).anyMatch(one -> fits(one, value));
                        case "oneOf" ->
                            all(says).filter(one -> fits(one, value)).count() == 1;
                        default -> {
                            if (!SAY_NOTHING.contains(keyword.getKey())) {
                                throw new IllegalArgumentException("unknown keyword " + keyword.getKey());
                            }
                            yield true;
                        }
                    };
            if (!holds) {
                errors.add(at + " is not of " + keyword.getKey() + " " + says);
            }
        }
    }

    private void additional(JsonNode schema, JsonNode says, JsonNode value, String at, List<String> errors) {
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            boolean more = !schema.path("properties").has(property.getKey());
            if (more && says.isBoolean() && !says.asBoolean()) {
                errors.add(at + " must not have " + property.getKey());
            } else if (more && says.isObject()) {
                check(says, property.getValue(), at + "/" + property.getKey(), errors);
            }
        }
    }

    private boolean fits(JsonNode schema, JsonNode value) {
        List<String> errors = new ArrayList<>();
        check(schema, value, "", errors);
        return errors.isEmpty();
    }

    private static boolean isOfType(JsonNode types, JsonNode value) {
        return types.isArray()
                ? all(types).anyMatch(type -> isOfType(type, value))
                : switch (types.asText()) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isTextual();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    case "null" -> value.isNull();
                    default -> throw new IllegalArgumentException("unknown type " + types);
                };
    }

    private static boolean isOfFormat(String format, String value) {
        try {
            return switch (format) {
                case "uri" -> URI.create(value).isAbsolute();
                case "uri-reference" -> URI.create(value) != null;
                case "date-time" -> java.time.OffsetDateTime.parse(value) != null;
                default -> throw new IllegalStateException("unknown format " + format);
            };
        } catch (IllegalArgumentException | java.time.DateTimeException not) {
            return false;
        }
    }

    private static boolean has(JsonNode values, JsonNode value) {
        return all(values).anyMatch(value::equals);
    }

    private static boolean isUnique(JsonNode values) {
        Set<JsonNode> seen = new HashSet<>();
        return all(values).allMatch(seen::add);
    }

    private static BigDecimal number(JsonNode node) {
        return node.decimalValue();
    }

    private static java.util.stream.Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
