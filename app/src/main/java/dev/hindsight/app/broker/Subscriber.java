package dev.hindsight.app.broker;

import io.cloudevents.CloudEvent;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where a Trigger's events go. The answer, when there is one, is published to the broker in turn. */
public interface Subscriber {
    /** Fails, or throws, when the event is to be delivered again. */
    CompletableFuture<Optional<CloudEvent>> deliver(CloudEvent event);
}
