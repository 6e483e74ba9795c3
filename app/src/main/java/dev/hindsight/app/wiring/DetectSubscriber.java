package dev.hindsight.app.wiring;

import dev.hindsight.app.broker.Subscriber;
import dev.hindsight.detect.Detect;
import io.cloudevents.CloudEvent;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Detect behind the broker. It answers no doorbell: in one process all readers wait on the log itself, which wakes
 * them at once.
 */
record DetectSubscriber(Detect detect) implements Subscriber {
    @Override
    public CompletableFuture<Optional<CloudEvent>> deliver(CloudEvent event) {
        return detect.handle(event).thenApply(handled -> Optional.empty());
    }
}
