package dev.hindsight.watch;

import dev.hindsight.watch.WatchEvent.State;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of the watching of one cluster.
 *
 * @param registered whether the cluster is in the log
 * @param sources by name
 * @param kinds all that were listed once, or could not be
 */
public record WatchState(boolean registered, Map<String, Source> sources, Map<WatchedKind, Kind> kinds) {
    static final WatchState NOTHING = new WatchState(false, Map.of(), Map.of());

    /** Whether the kind was listed completely before, so that an object that is new in a list appeared unseen. */
    public boolean inventoried(WatchedKind kind) {
        return Optional.ofNullable(kinds.get(kind)).map(Kind::inventoried).orElse(false);
    }

    Kind kind(WatchedKind kind) {
        return kinds.getOrDefault(kind, Kind.NEW);
    }

    WatchState with(WatchedKind key, Kind kind) {
        Map<WatchedKind, Kind> more = new TreeMap<>(kinds);
        more.put(key, kind);
        return new WatchState(registered, sources, Collections.unmodifiableMap(more));
    }

    WatchState with(String name, Source source) {
        Map<String, Source> more = new TreeMap<>(sources);
        more.put(name, source);
        return new WatchState(registered, Collections.unmodifiableMap(more), kinds);
    }

    /** @param reported how each state was told last */
    public record Source(State state, Instant since, Map<State, Told> reported) {
        Source now(State next, Told told) {
            Map<State, Told> more = new TreeMap<>(reported);
            more.put(next, told);
            return new Source(next, told.since(), Collections.unmodifiableMap(more));
        }

        record Told(Instant since, String detail, long dropped) {
            /** Whether {@code next} says nothing that this did not say, or is older. */
            boolean covers(Told next) {
                return next.since.isBefore(since)
                        || next.since.equals(since) && Objects.equals(next.detail, detail) && next.dropped <= dropped;
            }
        }
    }

    /**
     * @param started of the last list that left an event; null when there is none
     * @param ended of the same list
     * @param namespaces of the same list; null for all of them
     * @param gap null while the kind is watched
     */
    public record Kind(Instant started, Instant ended, List<String> namespaces, OpenGap gap) {
        static final Kind NEW = new Kind(null, null, null, null);

        boolean inventoried() {
            return ended != null;
        }

        boolean covers(Inventory inventory) {
            return inventoried() && Objects.equals(namespaces, inventory.namespaces());
        }

        Kind with(OpenGap next) {
            return new Kind(started, ended, namespaces, next);
        }
    }

    /** Since {@code from} nobody saw what happened to a kind. */
    public record OpenGap(Instant from, String reason) {}
}
