package dev.hindsight.watch;

import java.util.Comparator;

/** A kind of object as a source watches it. Ordered by its API version, then by its name. */
public record WatchedKind(String apiVersion, String kind) implements Comparable<WatchedKind> {
    private static final Comparator<WatchedKind> ORDER =
            Comparator.comparing(WatchedKind::apiVersion).thenComparing(WatchedKind::kind);

    @Override
    public int compareTo(WatchedKind other) {
        return ORDER.compare(this, other);
    }
}
