package dev.hindsight.detect.http;

import dev.hindsight.detect.Detect;
import dev.hindsight.detect.Doorbell;
import dev.hindsight.detect.Handled;
import dev.hindsight.detect.input.Poison;
import dev.hindsight.store.InputTypes;
import io.quarkus.funqy.Funq;
import io.quarkus.funqy.knative.events.CloudEvent;
import io.quarkus.funqy.knative.events.CloudEventBuilder;
import io.quarkus.funqy.knative.events.CloudEventMapping;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * The function behind a Knative Trigger, one entry for each type that is heard. The answer is the doorbell, or nothing.
 * What can never be handled is answered with success as well; what may be sent again fails, which {@link FailureRoute}
 * turns into the right status.
 */
@ApplicationScoped
public class DetectFunctions {
    private final Detect detect;
    private final Doorbell doorbell = new Doorbell(InstantSource.system());

    @Inject
    DetectFunctions(Detect detect) {
        this.detect = detect;
    }

    @Funq("resource-added")
    @CloudEventMapping(trigger = InputTypes.RESOURCE_ADD)
    public Uni<CloudEvent<Map<String, Object>>> added(CloudEvent<byte[]> event) {
        return handle(event);
    }

    @Funq("resource-updated")
    @CloudEventMapping(trigger = InputTypes.RESOURCE_UPDATE)
    public Uni<CloudEvent<Map<String, Object>>> updated(CloudEvent<byte[]> event) {
        return handle(event);
    }

    @Funq("resource-deleted")
    @CloudEventMapping(trigger = InputTypes.RESOURCE_DELETE)
    public Uni<CloudEvent<Map<String, Object>>> deleted(CloudEvent<byte[]> event) {
        return handle(event);
    }

    @Funq("object-listed")
    @CloudEventMapping(trigger = InputTypes.INVENTORY_OBJECT)
    public Uni<CloudEvent<Map<String, Object>>> listed(CloudEvent<byte[]> event) {
        return handle(event);
    }

    @Funq("list-completed")
    @CloudEventMapping(trigger = InputTypes.INVENTORY_COMPLETED)
    public Uni<CloudEvent<Map<String, Object>>> completed(CloudEvent<byte[]> event) {
        return handle(event);
    }

    @Funq("source-told")
    @CloudEventMapping(trigger = InputTypes.SOURCE_STATUS)
    public Uni<CloudEvent<Map<String, Object>>> told(CloudEvent<byte[]> event) {
        return handle(event);
    }

    /** Anything else is poison here, and kept with its reason. */
    @Funq("anything-else")
    @CloudEventMapping(trigger = "*")
    public Uni<CloudEvent<Map<String, Object>>> other(CloudEvent<byte[]> event) {
        return handle(event);
    }

    private Uni<CloudEvent<Map<String, Object>>> handle(CloudEvent<byte[]> event) {
        return Uni.createFrom()
                .completionStage(handled(event))
                .map(handled -> doorbell.after(handled)
                        .map(ring -> bell(ring, FunqyEvents.extensions(event).get("traceparent")))
                        .orElse(null));
    }

    private CompletableFuture<Handled> handled(CloudEvent<byte[]> event) {
        try {
            return detect.handle(FunqyEvents.read(event));
        } catch (Poison poison) {
            return CompletableFuture.completedFuture(
                    detect.refuse(FunqyEvents.attributes(event), FunqyEvents.data(event), poison.getMessage()));
        }
    }

    /** @param traceparent of the event that it answers; null when there is none */
    private static CloudEvent<Map<String, Object>> bell(Doorbell.Ring ring, String traceparent) {
        Map<String, String> extensions = new HashMap<>(Map.of("cluster", ring.cluster()));
        if (traceparent != null) {
            extensions.put("traceparent", traceparent);
        }
        return CloudEventBuilder.create()
                .id(UUID.randomUUID().toString())
                .source("/hindsight/detect")
                .type(InputTypes.LOG_GREW)
                .extensions(extensions)
                .build(Map.of("cluster", ring.cluster(), "position", ring.position()));
    }
}
