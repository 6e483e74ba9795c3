package dev.hindsight.app.journey.runtime;

import dev.hindsight.app.journey.HindsightClient;
import io.cloudevents.CloudEvent;

/** A Hindsight that watches the test cluster, however it is run. */
public interface Installation extends AutoCloseable {
    /** Asks it; another one after each restart. */
    HindsightClient client();

    /** Hands it an event where its sources do. Returns when it was taken. */
    void deliver(CloudEvent event);

    /** Nobody watches the cluster until {@link #watch}; what was told before is kept. */
    void lookAway();

    void watch();

    /** Kills what runs, without a word, and waits until all is back. */
    void killAndStart();

    @Override
    void close();
}
