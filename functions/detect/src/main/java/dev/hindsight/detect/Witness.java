package dev.hindsight.detect;

import io.cloudevents.CloudEvent;
import java.util.function.BiConsumer;

/**
 * Sees what comes and what becomes of it, for whoever counts, times or logs it. Called by the threads that handle, so
 * it must be quick and must not fail.
 */
public interface Witness {
    Witness NOBODY = new Witness() {
        @Override
        public BiConsumer<Handled, Throwable> comes(CloudEvent event) {
            return (handled, failure) -> {};
        }

        @Override
        public void refused(Handled.DeadLettered letter) {}
    };

    /**
     * An event has come.
     *
     * @return is told what became of it, or how it failed; the other of the two is null
     */
    BiConsumer<Handled, Throwable> comes(CloudEvent event);

    /** Something that is no CloudEvent at all, or that a broker could not deliver, was kept as a dead letter. */
    void refused(Handled.DeadLettered letter);
}
