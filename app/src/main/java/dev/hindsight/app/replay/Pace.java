package dev.hindsight.app.replay;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Follows the clock of a recording from event to event. */
public final class Pace {
    private OffsetDateTime before;

    /** What passed since the event before, and whether another second of the clock began. */
    public record Step(Duration passed, boolean anotherSecond) {}

    /** An event without a time, or of a time before, takes none. */
    public Step to(CloudEvent event) {
        OffsetDateTime last = before;
        OffsetDateTime next = event.getTime();
        if (next == null || (last != null && !next.isAfter(last))) {
            return new Step(Duration.ZERO, false);
        }
        before = next;
        return last == null
                ? new Step(Duration.ZERO, false)
                : new Step(Duration.between(last, next), next.toEpochSecond() > last.toEpochSecond());
    }
}
