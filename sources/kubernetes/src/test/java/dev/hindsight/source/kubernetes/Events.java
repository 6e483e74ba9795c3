package dev.hindsight.source.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;

/** What tests ask of published events. */
final class Events {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Predicate<CloudEvent> type(String type) {
        return event -> event.getType().equals(type);
    }

    static Predicate<CloudEvent> status(String state) {
        return type(InputTypes.SOURCE_STATUS)
                .and(event -> data(event).path("state").asText().equals(state));
    }

    static Predicate<CloudEvent> of(String kind) {
        return event -> kind.equals(event.getExtension("kind"));
    }

    static Predicate<CloudEvent> named(String name) {
        return event -> name.equals(event.getExtension("name"));
    }

    static JsonNode data(CloudEvent event) {
        try {
            return JSON.readTree(event.getData().toBytes());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private Events() {}
}
