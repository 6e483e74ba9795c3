package dev.hindsight.app.wiring;

import dev.hindsight.app.broker.Broker;
import dev.hindsight.source.Publisher;
import dev.hindsight.source.Undeliverable;
import io.cloudevents.CloudEvent;
import java.util.concurrent.ExecutionException;

/**
 * Hands events to the in-process broker and returns when each is handled, or kept as a dead letter: for a source that
 * no inventory makes up for, and that must know what it need not send again.
 */
final class AcknowledgedPublisher implements Publisher {
    private final Broker broker;
    private volatile boolean closed;

    AcknowledgedPublisher(Broker broker) {
        this.broker = broker;
    }

    @Override
    public void publish(CloudEvent event) throws Undeliverable, InterruptedException {
        if (closed) {
            throw new InterruptedException("The broker is ending");
        }
        try {
            broker.publish(event).get();
        } catch (ExecutionException failed) {
            throw new Undeliverable("not handled, and not kept either: " + failed.getCause(), failed.getCause());
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
