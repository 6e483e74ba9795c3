package dev.hindsight.detect.http;

import dev.hindsight.detect.input.Poison;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** CloudEvents as Funqy gives them, as the SDK has them. */
final class FunqyEvents {
    private FunqyEvents() {}

    /** @throws Poison when an attribute is missing or damaged */
    static CloudEvent read(io.quarkus.funqy.knative.events.CloudEvent<byte[]> event) throws Poison {
        if (event.id() == null || event.type() == null || event.source() == null) {
            throw new Poison("no CloudEvent: id, source or type is missing");
        }
        try {
            CloudEventBuilder built = CloudEventBuilder.v1()
                    .withId(HeaderText.decoded(event.id()))
                    .withType(HeaderText.decoded(event.type()))
                    .withSource(new URI(event.source()))
                    .withTime(event.time())
                    .withSubject(event.subject());
            byte[] data = data(event);
            if (data.length > 0) {
                String type = event.dataContentType() == null ? "application/json" : event.dataContentType();
                built.withData(type, BytesCloudEventData.wrap(data));
            }
            extensions(event).forEach((name, value) -> built.withExtension(name, HeaderText.decoded(value)));
            return built.build();
        } catch (URISyntaxException | DateTimeException | IllegalStateException | CloudEventRWException bad) {
            throw new Poison("no CloudEvent: " + bad.getMessage());
        }
    }

    /**
     * By their names, in lower case: in binary mode they come as headers, of which a broker in Go writes {@code
     * Ce-Cluster}. In structured mode one that is no text has become null, and is left out.
     */
    static Map<String, String> extensions(io.quarkus.funqy.knative.events.CloudEvent<byte[]> event) {
        Map<String, String> extensions = new TreeMap<>();
        event.extensions().forEach((name, value) -> put(extensions, name.toLowerCase(Locale.ROOT), value));
        return extensions;
    }

    /** What can be told of an event that is none. */
    static Map<String, String> attributes(io.quarkus.funqy.knative.events.CloudEvent<byte[]> event) {
        Map<String, String> attributes = extensions(event);
        put(attributes, "id", event.id());
        put(attributes, "type", event.type());
        put(attributes, "source", event.source());
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    static byte[] data(io.quarkus.funqy.knative.events.CloudEvent<byte[]> event) {
        try {
            byte[] data = event.data();
            return data == null ? new byte[0] : data;
        } catch (NullPointerException emptyBody) {
            // Funqy does not expect a request without a body.
            return new byte[0];
        }
    }
}
