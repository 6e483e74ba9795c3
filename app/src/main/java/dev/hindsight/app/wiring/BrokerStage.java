package dev.hindsight.app.wiring;

import dev.hindsight.app.broker.Broker;
import dev.hindsight.app.replay.Stage;
import dev.hindsight.correlate.Correlate;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.StoreBusy;
import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The broker and what is behind it, for the player. */
final class BrokerStage implements Stage {
    private final Broker broker;
    private final EventStore store;
    private final Correlate correlate;
    private final List<CompletableFuture<Void>> underWay = new ArrayList<>();

    BrokerStage(Broker broker, EventStore store, Correlate correlate) {
        this.broker = broker;
        this.store = store;
        this.correlate = correlate;
    }

    @Override
    public void publish(CloudEvent event) throws InterruptedException {
        underWay.add(broker.publish(event));
    }

    @Override
    public void settle() throws InterruptedException {
        CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new)).join();
        underWay.clear();
        for (String cluster : store.log().clusters()) {
            try {
                correlate.catchUp(cluster);
            } catch (StoreBusy busy) {
                // The loop of this process tries again by itself; the story need not wait for it.
                io.quarkus.logging.Log.debugf("Not settled: %s", busy.getMessage());
            }
        }
    }
}
