package dev.hindsight.errorgroup.standing;

import dev.hindsight.errorgroup.ErrorGroupEvent.Why;
import dev.hindsight.errorgroup.IgnoreUntil;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which groups are ignored, and which of them for long enough. Mutable, for one thread. */
public final class Ignoring {
    /**
     * @param left occurrences until it asks for attention; meaningless when its {@code until} has no count
     * @param spiked that it spiked since, as it was asked to tell
     */
    public record Ignored(IgnoreUntil until, long left, boolean spiked) {
        public static Ignored begins(IgnoreUntil until) {
            return new Ignored(until, until.count() == null ? 0 : until.count(), false);
        }

        Optional<Why> over(Instant clock) {
            if (spiked) {
                return Optional.of(Why.SPIKED);
            }
            if (until.count() != null && left <= 0) {
                return Optional.of(Why.COUNT_REACHED);
            }
            return until.time() != null && !clock.isBefore(until.time())
                    ? Optional.of(Why.TIME_OVER)
                    : Optional.empty();
        }
    }

    private final Map<String, Ignored> byKey = new TreeMap<>();

    /** None is over before it, but for those that are looked at anyway. */
    private Instant next = Instant.MIN;

    private boolean look = true;

    public void put(String key, Ignored ignored) {
        byKey.put(key, ignored);
        if (ignored.until().time() != null && ignored.until().time().isBefore(next)) {
            next = ignored.until().time();
        }
        look |= ignored.over(Instant.MIN).isPresent();
    }

    public void remove(String key) {
        byKey.remove(key);
    }

    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    public void occurred(String key, long count) {
        Ignored now = byKey.get(key);
        if (now != null && now.until().count() != null) {
            put(key, new Ignored(now.until(), Math.max(0, now.left() - count), now.spiked()));
        }
    }

    public void spiked(String key) {
        Ignored now = byKey.get(key);
        if (now != null && now.until().spike()) {
            put(key, new Ignored(now.until(), now.left(), true));
        }
    }

    /** Those that were ignored for long enough; to be removed, or they are told again. */
    public Map<String, Why> over(Instant clock) {
        if (!look && clock.isBefore(next)) {
            return Map.of();
        }
        look = false;
        next = Instant.MAX;
        Map<String, Why> over = new TreeMap<>();
        byKey.forEach((key, ignored) -> {
            ignored.over(clock).ifPresent(why -> over.put(key, why));
            if (ignored.until().time() != null && ignored.until().time().isBefore(next)) {
                next = ignored.until().time();
            }
        });
        look = !over.isEmpty();
        return over;
    }

    public IgnoreUntil untilOf(String key) {
        return byKey.get(key).until();
    }

    public Map<String, Ignored> copy() {
        return new TreeMap<>(byKey);
    }
}
