package dev.hindsight.app.wiring;

import dev.hindsight.app.broker.Broker;
import dev.hindsight.source.Publisher;
import io.cloudevents.CloudEvent;

/**
 * Hands events to the in-process broker, which from then on tries until they are handled or kept. What a crash takes
 * out of its hands is found again by the inventory of the next start.
 */
final class BrokerPublisher implements Publisher {
    private final Broker broker;
    private volatile boolean closed;

    BrokerPublisher(Broker broker) {
        this.broker = broker;
    }

    @Override
    public void publish(CloudEvent event) throws InterruptedException {
        if (closed) {
            throw new InterruptedException("The broker is ending");
        }
        var underWay = broker.publish(event);
        underWay.exceptionally(failure -> {
            io.quarkus.logging.Log.errorf(failure, "Event %s was lost on its way", event.getId());
            return null;
        });
    }

    @Override
    public void close() {
        closed = true;
    }
}
