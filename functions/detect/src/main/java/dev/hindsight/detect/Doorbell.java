package dev.hindsight.detect;

import dev.hindsight.store.InputTypes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rings for a cluster whose log grew, at most once in a while. What is appended while it keeps still is rung for with
 * the next answer of this instance, whatever that answer is to. Should there be no next one, nobody misses anything:
 * whoever heard the last ring stays and reads for longer than this bell keeps still; those that are awake are told by
 * the store itself; and once a minute a clock rings.
 */
public final class Doorbell {
    /** Four rings a second at most. */
    public static final Duration STILL = Duration.ofMillis(250);

    private final InstantSource now;
    private final Map<String, Instant> rung = new LinkedHashMap<>();
    private final Map<String, Long> waiting = new LinkedHashMap<>();

    public Doorbell(InstantSource now) {
        this.now = now;
    }

    /** The data of an event of type {@link InputTypes#LOG_GREW}. */
    public record Ring(String cluster, long position) {}

    /** What to answer to an event that was handled so; empty when the bell keeps still. */
    public synchronized Optional<Ring> after(Handled handled) {
        if (handled instanceof Handled.Appended appended) {
            waiting.merge(appended.cluster(), appended.position(), Math::max);
        }
        Instant at = now.instant();
        Optional<String> due =
                waiting.keySet().stream().filter(cluster -> isDue(cluster, at)).findFirst();
        due.ifPresent(cluster -> {
            rung.remove(cluster);
            rung.put(cluster, at);
        });
        return due.map(cluster -> new Ring(cluster, waiting.remove(cluster)));
    }

    private boolean isDue(String cluster, Instant at) {
        Instant last = rung.get(cluster);
        return last == null || !at.isBefore(last.plus(STILL));
    }
}
