package dev.hindsight.app.broker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.hindsight.app.broker.Trigger.Delivery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the Trigger manifests that are installed on Knative. */
final class TriggerFile {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private TriggerFile() {}

    static List<Trigger> read(InputStream manifests) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(manifests)) {
            List<Trigger> triggers = new ArrayList<>();
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                if (document.path("kind").asText().equals("Trigger")) {
                    triggers.add(trigger(document));
                }
            }
            return triggers;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The Trigger manifests cannot be read", unreadable);
        }
    }

    private static Trigger trigger(JsonNode document) {
        JsonNode spec = document.path("spec");
        return new Trigger(
                document.path("metadata").path("name").asText(),
                filter(spec),
                spec.path("subscriber").path("ref").path("name").asText(),
                delivery(spec.path("delivery")));
    }

    private static Delivery delivery(JsonNode delivery) {
        return new Delivery(
                delivery.path("retry").asInt(10),
                delivery.path("backoffPolicy").asText("exponential").equals("exponential"),
                Duration.parse(delivery.path("backoffDelay").asText("PT0.2S")),
                delivery.has("deadLetterSink"));
    }

    private static Filter filter(JsonNode spec) {
        if (spec.has("filters")) {
            return new Filter.All(filters(spec.path("filters")));
        }
        return new Filter.Exact(attributes(spec.path("filter").path("attributes")));
    }

    private static List<Filter> filters(JsonNode list) {
        List<Filter> filters = new ArrayList<>();
        list.forEach(item -> filters.add(dialect(item)));
        return filters;
    }

    private static Filter dialect(JsonNode item) {
        String name = item.fieldNames().next();
        JsonNode content = item.get(name);
        return switch (name) {
            case "exact" -> new Filter.Exact(attributes(content));
            case "prefix" -> new Filter.Prefix(attributes(content));
            case "suffix" -> new Filter.Suffix(attributes(content));
            case "all" -> new Filter.All(filters(content));
            case "any" -> new Filter.Any(filters(content));
            case "not" -> new Filter.Not(dialect(content));
            default ->
                throw new IllegalArgumentException("A Trigger filters by '" + name
                        + "', which the in-process broker does not know; use exact, prefix, suffix, all, any or not");
        };
    }

    private static Map<String, String> attributes(JsonNode map) {
        Map<String, String> attributes = new LinkedHashMap<>();
        map.fields()
                .forEachRemaining(
                        field -> attributes.put(field.getKey(), field.getValue().asText()));
        return attributes;
    }
}
