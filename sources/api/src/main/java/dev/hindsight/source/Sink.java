package dev.hindsight.source;

import java.time.Duration;
import java.time.Instant;

/**
 * How it goes with a sink.
 *
 * @param lastTaken when it took an event last; null before the first
 * @param failingSince since when it has taken nothing that was tried; null when the last try went well, or there was none
 * @param why the last reason; null when nothing fails
 */
public record Sink(Instant lastTaken, Instant failingSince, String why) {
    static final Sink UNTRIED = new Sink(null, null, null);

    Sink taken(Instant now) {
        return new Sink(now, null, null);
    }

    Sink failed(Instant now, String reason) {
        return new Sink(lastTaken, failingSince == null ? now : failingSince, reason);
    }

    boolean tookSomethingWithin(Duration time, Instant now) {
        return lastTaken != null && lastTaken.plus(time).isAfter(now);
    }
}
