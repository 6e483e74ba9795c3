package dev.hindsight.app.replay;

import io.cloudevents.CloudEvent;

/** Where a recording is played. */
public interface Stage {
    /** Waits while too much is under way. */
    void publish(CloudEvent event) throws InterruptedException;

    /** Returns when all that was published is handled, and all that follows from it is decided. */
    void settle() throws InterruptedException;
}
