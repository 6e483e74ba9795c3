package dev.hindsight.detect;

import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;

/** Pods as an API server tells them. */
public final class Pods {
    public static final Instant START = Instant.parse("2026-11-21T07:00:00Z");

    private Pods() {}

    public static String json(String name, int version, String phase) {
        return """
                {"apiVersion":"v1","kind":"Pod","metadata":{"name":"%s","namespace":"shop","uid":"uid-%s",\
                "resourceVersion":"%d","creationTimestamp":"2026-11-21T06:00:00Z"},\
                "spec":{"containers":[{"name":"main","image":"web:1.0"}]},"status":{"phase":"%s"}}""".formatted(name, name, version, phase);
    }

    public static CloudEvent added(String name, int version) {
        return event(InputTypes.RESOURCE_ADD, "add-" + name + version, json(name, version, "Pending"));
    }

    public static CloudEvent updated(String name, int version, String phase) {
        return event(InputTypes.RESOURCE_UPDATE, "update-" + name + version, json(name, version, phase));
    }

    public static CloudEvent deleted(String name, int version) {
        return event(InputTypes.RESOURCE_DELETE, "delete-" + name + version, json(name, version, "Running"));
    }

    public static CloudEvent listed(String inventory, String name, int version, String phase) {
        return event(
                InputTypes.INVENTORY_OBJECT,
                inventory + name,
                "{\"inventory\":\"" + inventory + "\",\"object\":" + json(name, version, phase) + "}");
    }

    /** @param second after {@link #START} at which the list was started; it took a second */
    public static CloudEvent completed(String inventory, int count, int version, int second) {
        Instant started = START.plusSeconds(second);
        String data = """
                {"inventory":"%s","apiVersion":"v1","kind":"Pod","namespaces":null,"count":%d,\
                "resourceVersion":"%d","started":"%s","ended":"%s"}""".formatted(inventory, count, version, started, started.plusSeconds(1));
        return event(InputTypes.INVENTORY_COMPLETED, inventory, data);
    }

    public static CloudEvent event(String type, String id, String data) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withType(type)
                .withSource(URI.create("https://10.96.0.1:443"))
                .withTime(START.plusSeconds(60).atOffset(ZoneOffset.UTC))
                .withExtension("cluster", "shop")
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
