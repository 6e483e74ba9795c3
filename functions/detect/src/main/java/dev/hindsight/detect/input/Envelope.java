package dev.hindsight.detect.input;

import dev.hindsight.store.Cause;
import java.time.Instant;

/**
 * What is around the data of a CloudEvent.
 *
 * @param origin {@code watch} for a living cluster, {@code recording} for a replayed one
 * @param time when it happened; when it was received, if the event does not say
 * @param traceparent null when there is none
 */
public record Envelope(String cluster, String origin, String id, Instant time, String traceparent) {
    /** Name of the source that watches the objects of a cluster, whichever program does it. */
    private static final String KUBERNETES = "source:kubernetes";

    /** Why something of an object is appended. */
    public Cause cause() {
        return cause(id);
    }

    /** The same, with another id of what led to it. */
    public Cause cause(String of) {
        return new Cause(time, KUBERNETES, of, traceparent);
    }

    public Cause causeBy(String source) {
        return new Cause(time, "source:" + source, id, traceparent);
    }
}
