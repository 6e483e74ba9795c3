package dev.hindsight.source.kubernetes.condition;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Whether the API server answers, and if not, since when. */
public final class Contact {
    private final InstantSource clock;
    private Instant lastSeen;
    private String lostBecause;

    public Contact(InstantSource clock) {
        this.clock = clock;
        this.lastSeen = clock.instant();
    }

    /** A sign of life. */
    public synchronized void seen() {
        lastSeen = clock.instant();
        lostBecause = null;
    }

    /** @param why for people; the first reason stays until there is a sign of life */
    public synchronized void lost(String why) {
        if (lostBecause == null) {
            lostBecause = why;
        }
    }

    /** Silence for so long is a loss too, whatever those who ask are waiting for. */
    public synchronized void lostWhenSilentFor(Duration tooLong) {
        if (lastSeen.plus(tooLong).isBefore(clock.instant())) {
            lost("No answer from the API server since " + lastSeen + ".");
        }
    }

    /** What is lost for longer than {@code grace}; null when the server answers, or did a moment ago. */
    public synchronized Loss lossLongerThan(Duration grace) {
        boolean over = lostBecause != null && lastSeen.plus(grace).isBefore(clock.instant());
        return over ? new Loss(lastSeen, lostBecause) : null;
    }

    /** @param since the last sign of life */
    public record Loss(Instant since, String why) {}
}
