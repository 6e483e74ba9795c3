package dev.hindsight.detect.input;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;

/** CloudEvents of which attributes and data lie apart: attributes by their names, the data as bytes. */
public final class BinaryEvents {
    private static final Set<String> ATTRIBUTES =
            Set.of("specversion", "id", "source", "type", "datacontenttype", "dataschema", "subject", "time");

    private BinaryEvents() {}

    /** @throws Poison when it is no CloudEvent */
    public static CloudEvent read(Map<String, String> attributes, byte[] data) throws Poison {
        if (!attributes.containsKey("type") || !attributes.containsKey("source") || !attributes.containsKey("id")) {
            throw new Poison("no CloudEvent: id, source or type is missing");
        }
        try {
            CloudEventBuilder event = CloudEventBuilder.v1()
                    .withId(attributes.get("id"))
                    .withType(attributes.get("type"))
                    .withSource(URI.create(attributes.get("source")))
                    .withData(attributes.getOrDefault("datacontenttype", "application/json"), data);
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
