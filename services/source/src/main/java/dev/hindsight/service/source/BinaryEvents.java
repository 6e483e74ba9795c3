package dev.hindsight.service.source;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.rw.CloudEventRWException;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;

/** CloudEvents in the HTTP binding's binary mode, in which an ApiServerSource sends them. */
final class BinaryEvents {
    private static final String PREFIX = "ce-";

    private BinaryEvents() {}

    /**
     * With every attribute and extension that it came with, and the request's trace.
     *
     * @throws IllegalArgumentException when it is no CloudEvent
     */
    static CloudEvent read(MultiMap headers, byte[] body) {
        var built = CloudEventBuilder.v1();
        try {
            for (Map.Entry<String, String> header : headers) {
                String name = header.getKey().toLowerCase(Locale.ROOT);
                if (name.startsWith(PREFIX)) {
                    attribute(built, name.substring(PREFIX.length()), decoded(header.getValue()));
                }
            }
            if (headers.contains("traceparent") && !headers.contains("ce-traceparent")) {
                built.withExtension("traceparent", headers.get("traceparent"));
            }
            if (body.length > 0) {
                String type = headers.get("Content-Type");
                built.withData(type == null ? "application/json" : type, BytesCloudEventData.wrap(body));
            }
            return built.build();
        } catch (RuntimeException noEvent) {
            throw new IllegalArgumentException("no CloudEvent in binary mode: " + noEvent.getMessage(), noEvent);
        }
    }

    private static void attribute(CloudEventBuilder built, String name, String value) throws CloudEventRWException {
        switch (name) {
            case "specversion" -> {
                if (!value.equals("1.0")) {
                    throw new IllegalArgumentException("version " + value + " is not known");
                }
            }
            case "id" -> built.withId(value);
            case "type" -> built.withType(value);
            case "source" -> built.withSource(URI.create(value));
            case "subject" -> built.withSubject(value);
            case "time" -> built.withTime(OffsetDateTime.parse(value));
            case "dataschema" -> built.withDataSchema(URI.create(value));
            default -> built.withExtension(name, value);
        }
    }

    /** A value that is not well encoded stays as it is. */
    private static String decoded(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException damaged) {
            return value;
        }
    }
}
