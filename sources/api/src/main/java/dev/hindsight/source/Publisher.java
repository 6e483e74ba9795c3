package dev.hindsight.source;

import io.cloudevents.CloudEvent;

/**
 * Where a source hands over its events. Safe for use from many threads at once; order between threads is not kept.
 */
public interface Publisher extends AutoCloseable {
    /**
     * Returns when the event is taken over for good. Blocks while the other side is slow or away, which is how a
     * source is slowed down; it tries again by itself what is worth trying again.
     *
     * @throws Undeliverable when this event will never be taken; the next one may be
     * @throws InterruptedException when the waiting thread is interrupted, or the publisher is closed meanwhile
     */
    void publish(CloudEvent event) throws Undeliverable, InterruptedException;

    /** Ends the waiting of all who publish. */
    @Override
    default void close() {}
}
