package dev.hindsight.source.log.follow;

import java.time.Duration;

/**
 * How long a complete entry waits for others of its container. The more containers have one, the longer: a batch costs
 * the same on its whole way whether it has one line or a thousand. Safe for many threads.
 */
public final class Linger {
    private static final long LEAST_NANOS = Duration.ofMillis(150).toNanos();
    private static final long MOST_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long FOR_EACH_NANOS = Duration.ofMillis(5).toNanos();

    private volatile long nanos = LEAST_NANOS;

    /** @param waiting how many containers have entries that were not taken over */
    public void among(int waiting) {
        nanos = Math.clamp(waiting * FOR_EACH_NANOS, LEAST_NANOS, MOST_NANOS);
    }

    long nanos() {
        return nanos;
    }
}
