package dev.hindsight.watch;

import dev.hindsight.watch.WatchEvent.State;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
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

    /** @param reported since when and with how many dropped events each state was told last */
    public record Source(State state, Instant since, Map<State, Told> reported) {
        Source now(State next, Told told) {
            Map<State, Told> more = new TreeMap<>(reported);
            more.put(next, told);
            return new Source(next, told.since(), Collections.unmodifiableMap(more));
        }

        record Told(Instant since, long dropped) {}
    }

    /**
     * @param started of the last list that left an event; null when there is none
     * @param ended of the same list
     * @param gap null while the kind is watched
     */
    public record Kind(Instant started, Instant ended, OpenGap gap) {
        static final Kind NEW = new Kind(null, null, null);

        boolean inventoried() {
            return ended != null;
        }

        Kind with(OpenGap next) {
            return new Kind(started, ended, next);
        }
    }

    /** Since {@code from} nobody saw what happened to a kind. */
    public record OpenGap(Instant from, String reason) {}
}
