package dev.hindsight.source;

import java.time.Instant;
import java.util.List;

/**
 * How a source is.
 *
 * @param since when that began, in the watched world; for {@code UNREACHABLE} the last sign of life
 * @param detail for people: what is wrong and what to do; null when there is nothing to say
 * @param parts what it is about, such as the kinds that may not be read; empty for all of the source
 * @param dropped events that could not be delivered, as far as no later list made up for them
 */
public record Status(State state, Instant since, String detail, List<Part> parts, long dropped) {
    public Status {
        parts = List.copyOf(parts);
    }

    public static Status of(State state, Instant since, String detail) {
        return new Status(state, since, detail, List.of(), 0);
    }

    /** A part of what a source watches. */
    public record Part(String apiVersion, String kind) {}

    public enum State {
        STARTED("started"),
        STOPPING("stopping"),
        BEHIND("behind"),
        CAUGHT_UP("caughtup"),
        DENIED("denied"),
        UNREACHABLE("unreachable");

        private final String wireName;

        State(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }
}
