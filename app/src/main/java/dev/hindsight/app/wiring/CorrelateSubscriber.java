package dev.hindsight.app.wiring;

import dev.hindsight.app.broker.Subscriber;
import dev.hindsight.correlate.CorrelateLoop;
import io.cloudevents.CloudEvent;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Correlate behind the broker: the doorbell has nothing to do where the loop waits on the log itself. */
record CorrelateSubscriber(CorrelateLoop loop) implements Subscriber {
    @Override
    public CompletableFuture<Optional<CloudEvent>> deliver(CloudEvent event) {
        return loop.failure()
                .<CompletableFuture<Optional<CloudEvent>>>map(CompletableFuture::failedFuture)
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }
}
