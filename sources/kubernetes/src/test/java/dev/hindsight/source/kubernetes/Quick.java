package dev.hindsight.source.kubernetes;

import dev.hindsight.source.kubernetes.condition.Timing;
import java.time.Duration;

/** Short times, so that tests need not wait; the inventory comes only when something asks for it. */
final class Quick {
    static final Timing TIMING = new Timing(
            Duration.ofHours(1),
            Duration.ofMillis(500),
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(500));

    private Quick() {}
}
