package dev.hindsight.detect.input;

import dev.hindsight.resource.Tree;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Set;

/** CloudEvents in structured JSON, read once: their data stays as it was read. */
public final class StructuredEvents {
    private static final Set<String> ATTRIBUTES = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "datacontenttype",
            "dataschema",
            "subject",
            "time",
            "data",
            "data_base64");

    private StructuredEvents() {}

    /** Whether it is a JSON object that says to be a CloudEvent. */
    public static boolean isOne(byte[] json) {
        try {
            return isOne(JsonTrees.object(json));
        } catch (Poison other) {
            return false;
        }
    }

    public static boolean isOne(Tree json) {
        return json.at("specversion").isPresent() && json.at("type").isPresent();
    }

    /** @throws Poison when it is no CloudEvent */
    public static CloudEvent read(byte[] json) throws Poison {
        return read(JsonTrees.object(json));
    }

    /** @throws Poison when it is no CloudEvent of version 1.0 */
    public static CloudEvent read(Tree json) throws Poison {
        for (String needed : new String[] {"specversion", "id", "source", "type"}) {
            if (json.text(needed).isEmpty()) {
                throw new Poison("no CloudEvent: the attribute '" + needed + "' is missing");
            }
        }
        if (!json.text("specversion").startsWith("1.")) {
            throw new Poison("CloudEvents of version 1.0 are taken, not of " + json.text("specversion"));
        }
        try {
            return build(json);
        } catch (URISyntaxException | DateTimeException | IllegalStateException | CloudEventRWException bad) {
            throw new Poison("no CloudEvent: " + bad.getMessage());
        }
    }

    private static CloudEvent build(Tree json) throws URISyntaxException, Poison {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(json.text("id"))
                .withType(json.text("type"))
                .withSource(new URI(json.text("source")));
        if (json.at("time").isPresent()) {
            event.withTime(OffsetDateTime.parse(json.text("time")));
        }
        if (json.at("subject").isPresent()) {
            event.withSubject(json.text("subject"));
        }
        addData(event, json);
        for (String name : json.names()) {
            // The trap of structured mode: an extension may be a number, a boolean or null.
            if (!ATTRIBUTES.contains(name) && json.at(name).isPresent()) {
                event.withExtension(name, json.text(name));
            }
        }
        return event.build();
    }

    private static void addData(CloudEventBuilder event, Tree json) throws Poison {
        String type = json.text("datacontenttype").isEmpty() ? "application/json" : json.text("datacontenttype");
        if (json.at("data").isPresent()) {
            event.withData(type, new TreeData(json.at("data")));
        } else if (json.at("data_base64").isPresent()) {
            event.withData(type, BytesCloudEventData.wrap(decoded(json.text("data_base64"))));
        }
    }

    private static byte[] decoded(String base64) throws Poison {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new Poison("'data_base64' is not Base64");
        }
    }
}
