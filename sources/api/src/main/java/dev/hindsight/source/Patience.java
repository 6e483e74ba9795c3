package dev.hindsight.source;

import java.time.Duration;

/**
 * How long a publisher tries.
 *
 * @param firstWait before the second try
 * @param longestWait between two tries
 * @param answerWithin how long one try may take
 * @param giveUpAfter how long an event is tried before it counts as undeliverable
 * @param outlasting whether the sink may be away for as long as it likes: an event is given up only when others got
 *     through in the last {@code giveUpAfter}
 */
public record Patience(
        Duration firstWait, Duration longestWait, Duration answerWithin, Duration giveUpAfter, boolean outlasting) {
    /** Long enough for a sink that is rolled out anew, or for a function that sleeps at zero. */
    public static final Patience STANDARD = new Patience(
            Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(10), false);

    /** For a source that others wait for: it passes the waiting on to them. */
    public static final Patience OUTLASTING = new Patience(
            Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofMinutes(2), true);
}
