package dev.hindsight.source.log.follow;

import java.time.Duration;

/** Lets many begin one after the other, so that a thousand streams are not asked for at the same instant. */
public final class Pace {
    private final long between;
    private long next = System.nanoTime();

    public Pace(int eachSecond) {
        between = Duration.ofSeconds(1).toNanos() / eachSecond;
    }

    /** Returns when it is one's turn. */
    void await() throws InterruptedException {
        long mine;
        synchronized (this) {
            next = Math.max(next + between, System.nanoTime());
            mine = next;
        }
        long wait = mine - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(Duration.ofNanos(wait));
        }
    }
}
