package dev.hindsight.bench.follower;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** What one container writes, when it is its time: one line, or many at once when there is no rate. */
final class Script {
    private static final int AT_ONCE = 64;

    private final Work work;
    private final int container;
    private final long between;
    private long due;
    private int number;

    Script(Work work, int container) {
        this.work = work;
        this.container = container;
        this.between = work.rate() == 0 ? 0 : Duration.ofSeconds(1).toNanos() * work.containers() / work.rate();
        // They do not all write at the same moment.
        this.due = System.nanoTime() + between * container / work.containers();
    }

    /** Null at the end. */
    byte[] next() throws InterruptedException {
        int some = Math.min(between == 0 ? AT_ONCE : 1, work.each() - number);
        if (some == 0) {
            return null;
        }
        long wait = between == 0 ? 0 : due - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(Duration.ofNanos(wait));
        }
        due += between;
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < some; i++) {
            lines.append(Work.line(Instant.now(), container, number++));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
