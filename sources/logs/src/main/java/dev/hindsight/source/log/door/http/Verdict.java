package dev.hindsight.source.log.door.http;

import dev.hindsight.source.log.door.Reading;
import dev.hindsight.source.log.door.body.BadBody;
import dev.hindsight.source.log.door.body.NoRoom;
import dev.hindsight.source.log.door.gate.Busy;
import dev.hindsight.source.log.door.gate.TurnedAway;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** What became of a request. */
sealed interface Verdict {
    int status();

    /**
     * @param accepted lines that are safe
     * @param refused records that are no line of anybody, of which {@code reasons} tells the first
     */
    record Taken(int accepted, int refused, List<Reading.Refused> reasons) implements Verdict {
        /** A request of which nothing could be used is the sender's mistake, and its own log should tell. */
        @Override
        public int status() {
            return accepted == 0 && refused > 0 ? 400 : 200;
        }
    }

    /** @param after when to try again; null when it will not help */
    record Refused(int status, String title, String detail, Duration after) implements Verdict {}

    static Verdict of(Throwable failure) {
        return switch (failure) {
            case TurnedAway away -> new Refused(401, "Not let in", away.getMessage(), null);
            case Busy busy -> new Refused(busy.isHere() ? 429 : 503, "Busy", busy.getMessage(), busy.after());
            case NoRoom full -> new Refused(429, "Busy", full.getMessage(), Duration.ofSeconds(1));
            case BadBody bad -> new Refused(bad.status(), title(bad), bad.getMessage(), null);
            case IOException broken ->
                new Refused(400, "Body cannot be read", String.valueOf(broken.getMessage()), null);
            case InterruptedException stopping ->
                new Refused(503, "Stopping", "Hindsight is stopping.", Duration.ofSeconds(5));
            default -> {
                Logger.getLogger(LogsRoute.class).error("Lines could not be taken in", failure);
                yield new Refused(500, "Internal error", "See the log of the process.", null);
            }
        };
    }

    private static String title(BadBody bad) {
        return switch (bad.status()) {
            case 413 -> "Body too large";
            case 415 -> "Unsupported media type";
            default -> "Body cannot be read";
        };
    }
}
