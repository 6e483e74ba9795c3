package dev.hindsight.source.log.door.gate;

import io.cloudevents.CloudEvent;
import java.util.concurrent.CompletableFuture;

/** The way on for what one request brought. */
public interface Passage {
    /** Of which cluster the lines are; empty when whoever reads the events decides. */
    String cluster();

    /**
     * Completes when the event is taken over for good. Fails with {@link Busy}, {@link TurnedAway} or
     * {@link dev.hindsight.source.Undeliverable}; nothing is tried again here, since whoever sent the lines does.
     */
    CompletableFuture<Void> hand(CloudEvent event) throws InterruptedException;
}
