package dev.hindsight.source.log;

import dev.hindsight.source.log.follow.Timing;
import java.time.Duration;

/** Times for tests. */
final class Quick {
    static final Duration SOON = Duration.ofSeconds(15);
    static final Timing TIMING = new Timing(
            Duration.ofMinutes(15),
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(500));

    private Quick() {}
}
