package dev.hindsight.source;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: each time about twice as long, up to a bound, with a jitter between half
 * and the whole, so that many who failed together do not come back together. For one thread at a time.
 */
public final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** The wait after one more failure. */
    public Duration next() {
        double doubled = first.toMillis() * Math.pow(2, Math.min(failures, 30));
        double bounded = Math.min(doubled, longest.toMillis());
        failures++;
        return Duration.ofMillis(Math.round(bounded * (0.5 + random.nextDouble() / 2)));
    }

    /** Failures since the last success. */
    public int failures() {
        return failures;
    }

    public void succeeded() {
        failures = 0;
    }
}
