package dev.hindsight.detect;

import dev.hindsight.detect.input.Poison;
import dev.hindsight.detect.input.StructuredEvents;
import dev.hindsight.store.DeadLetters.DeadLetter;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * CloudEvents as dead letters and back: the attributes by their names, the data as the body. A letter whose body is a
 * whole event in structured form is read as well.
 */
final class Letters {
    private static final Set<String> ATTRIBUTES =
            Set.of("specversion", "id", "source", "type", "datacontenttype", "dataschema", "subject", "time");

    private Letters() {}

    static Map<String, String> attributes(CloudEvent event) {
        Map<String, String> attributes = new TreeMap<>();
        event.getAttributeNames().forEach(name -> put(attributes, name, event.getAttribute(name)));
        event.getExtensionNames().forEach(name -> put(attributes, name, event.getExtension(name)));
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, Object value) {
        if (value != null) {
            attributes.put(name, value.toString());
        }
    }

    static byte[] body(CloudEvent event) {
        return event.getData() == null ? new byte[0] : event.getData().toBytes();
    }

    /** @throws Poison when the letter was no CloudEvent, or not all of it was kept */
    static CloudEvent event(DeadLetter letter) throws Poison {
        if (letter.truncated()) {
            throw new Poison("only the beginning of it was kept");
        }
        return StructuredEvents.isOne(letter.body()) ? StructuredEvents.read(letter.body()) : binary(letter);
    }

    private static CloudEvent binary(DeadLetter letter) throws Poison {
        Map<String, String> attributes = letter.attributes();
        if (!attributes.containsKey("type") || !attributes.containsKey("source") || !attributes.containsKey("id")) {
            throw new Poison("it is no CloudEvent");
        }
        try {
            CloudEventBuilder event = CloudEventBuilder.v1()
                    .withId(attributes.get("id"))
                    .withType(attributes.get("type"))
                    .withSource(URI.create(attributes.get("source")))
                    .withData(attributes.getOrDefault("datacontenttype", "application/json"), letter.body());
            if (attributes.containsKey("time")) {
                event.withTime(OffsetDateTime.parse(attributes.get("time")));
            }
            attributes.entrySet().stream()
                    .filter(entry -> !ATTRIBUTES.contains(entry.getKey()))
                    .forEach(entry -> event.withExtension(entry.getKey(), entry.getValue()));
            return event.build();
        } catch (IllegalArgumentException | DateTimeException | IllegalStateException | CloudEventRWException bad) {
            throw new Poison("its attributes are no CloudEvent's: " + bad.getMessage());
        }
    }
}
