package dev.hindsight.service.source;

import java.time.Duration;
import java.util.List;

/**
 * Lists everything again a few times after the start. Where all is installed at once, the first list reaches a broker
 * whose Triggers are not ready: it takes events and throws them away without a word.
 */
final class FirstLists implements AutoCloseable {
    private final Thread waiting;

    /** @param after the start, in their order */
    FirstLists(List<Duration> after, Runnable list) {
        waiting = Thread.ofVirtual().name("first-lists").start(() -> run(after, list));
    }

    private static void run(List<Duration> after, Runnable list) {
        Duration passed = Duration.ZERO;
        try {
            for (Duration at : after) {
                Thread.sleep(at.minus(passed));
                passed = at;
                list.run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        waiting.interrupt();
    }
}
