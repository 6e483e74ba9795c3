package dev.hindsight.source.kubernetes.follow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.source.kubernetes.kinds.ServedKind;
import dev.hindsight.source.kubernetes.wire.RawObject;
import dev.hindsight.source.kubernetes.wire.WatchLine;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The CloudEvents about one cluster's objects, formed as Knative's ApiServerSource adapter forms them. */
public record ObjectEvents(URI apiServer, String cluster) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] END = {'}'};

    CloudEvent changed(ServedKind kind, WatchLine.Kind change, RawObject object, Instant seen) {
        String type =
                switch (change) {
                    case ADDED -> InputTypes.RESOURCE_ADD;
                    case MODIFIED -> InputTypes.RESOURCE_UPDATE;
                    case DELETED -> InputTypes.RESOURCE_DELETE;
                };
        return about(kind, object, type, object.json(), seen);
    }

    CloudEvent listed(ServedKind kind, String inventory, RawObject object, Instant seen) {
        byte[] front = ("{\"inventory\":\"" + inventory + "\",\"object\":").getBytes(StandardCharsets.UTF_8);
        byte[] data = new byte[front.length + object.json().length + 1];
        System.arraycopy(front, 0, data, 0, front.length);
        System.arraycopy(object.json(), 0, data, front.length, object.json().length);
        System.arraycopy(END, 0, data, data.length - 1, 1);
        return about(kind, object, InputTypes.INVENTORY_OBJECT, data, seen);
    }

    CloudEvent completed(ServedKind kind, CompletedInventory inventory) {
        ObjectNode body = JSON.createObjectNode();
        body.put("inventory", inventory.id());
        body.put("kind", kind.kind());
        body.put("apiVersion", kind.apiVersion());
        if (inventory.namespaces() == null) {
            body.putNull("namespaces");
        } else {
            inventory.namespaces().forEach(body.putArray("namespaces")::add);
        }
        body.put("count", inventory.count());
        body.put("resourceVersion", inventory.resourceVersion());
        body.put("started", inventory.started().toString());
        body.put("ended", inventory.ended().toString());
        byte[] data = body.toString().getBytes(StandardCharsets.UTF_8);
        return event(InputTypes.INVENTORY_COMPLETED, data, inventory.ended())
                .withExtension("kind", kind.kind())
                .withExtension("apiversion", kind.apiVersion())
                .build();
    }

    /** Subject as the adapter writes it: the resource's name is guessed from the kind there, and taken as it is here. */
    private CloudEvent about(ServedKind kind, RawObject object, String type, byte[] data, Instant seen) {
        String subject = "/apis/" + kind.apiVersion() + "/namespaces/" + object.namespace() + "/"
                + kind.plural().toLowerCase(Locale.ROOT) + "/" + object.name();
        return event(type, data, seen)
                .withSubject(subject)
                .withExtension("kind", kind.kind())
                .withExtension("apiversion", kind.apiVersion())
                .withExtension("name", object.name())
                .withExtension("namespace", object.namespace())
                .build();
    }

    private io.cloudevents.core.v1.CloudEventBuilder event(String type, byte[] data, Instant time) {
        return CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(apiServer)
                .withType(type)
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withExtension("cluster", cluster)
                .withData("application/json", BytesCloudEventData.wrap(data));
    }

    /** @param namespaces null for all of them */
    record CompletedInventory(
            String id, List<String> namespaces, long count, String resourceVersion, Instant started, Instant ended) {}
}
