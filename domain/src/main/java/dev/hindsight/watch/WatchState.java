package dev.hindsight.watch;

import dev.hindsight.watch.Inventory.Differences;
import dev.hindsight.watch.WatchEvent.State;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of the watching of one cluster.
 *
 * @param registered whether the cluster is in the log
 * @param sources by name
 * @param kinds all that were listed once, or could not be
 */
public record WatchState(boolean registered, Map<String, Source> sources, Map<WatchedKind, Kind> kinds) {
    static final WatchState NOTHING = new WatchState(false, Map.of(), Map.of());

    /**
     * Whether these namespaces of the kind were listed completely before, so that an object that is new in a list
     * appeared unseen.
     *
     * @param namespace of the object; empty for a cluster-wide one
     */
    public boolean inventoried(WatchedKind kind, String namespace) {
        return Optional.ofNullable(kinds.get(kind))
                .map(known -> known.lists().keySet().stream().anyMatch(scope -> scope.holds(namespace)))
                .orElse(false);
    }

    /** Whether a list of the same namespaces was complete before. */
    public boolean isListed(WatchedKind kind, List<String> namespaces) {
        return kind(kind).lists().containsKey(Scope.of(namespaces));
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

    /**
     * @param dropped events that it had dropped since its start, when it told last
     * @param reported how each state was told last
     */
    public record Source(State state, Instant since, long dropped, Map<State, Told> reported) {
        static final Source NEW = new Source(null, null, 0, Map.of());

        Source now(State next, Told told) {
            Map<State, Told> more = new TreeMap<>(reported);
            more.put(next, told);
            return new Source(next, told.since(), told.dropped(), Collections.unmodifiableMap(more));
        }

        record Told(Instant since, String detail, long dropped) {
            /** Whether {@code next} says nothing that this did not say, or is older. */
            boolean covers(Told next) {
                return next.since.isBefore(since)
                        || next.since.equals(since) && Objects.equals(next.detail, detail) && next.dropped <= dropped;
            }
        }
    }

    /** The namespaces that a list covers; empty for all of them. */
    public record Scope(Set<String> namespaces) implements Comparable<Scope> {
        static Scope of(List<String> namespaces) {
            return new Scope(namespaces == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(namespaces)));
        }

        boolean isAll() {
            return namespaces.isEmpty();
        }

        boolean holds(String namespace) {
            return isAll() || namespaces.contains(namespace);
        }

        @Override
        public int compareTo(Scope other) {
            return namespaces.toString().compareTo(other.namespaces.toString());
        }
    }

    /**
     * @param lists the last one of each scope that left an event
     * @param gap null while the kind is watched
     */
    public record Kind(Map<Scope, Listed> lists, OpenGap gap) {
        static final Kind NEW = new Kind(Map.of(), null);

        record Listed(Instant started, Instant ended) {}

        boolean inventoried() {
            return !lists.isEmpty();
        }

        Optional<Listed> list(Inventory inventory) {
            return Optional.ofNullable(lists.get(Scope.of(inventory.namespaces())));
        }

        /** Whoever watches all namespaces now no longer watches single ones, and the other way round. */
        Kind with(Scope scope, Listed listed) {
            Map<Scope, Listed> more = new TreeMap<>(lists);
            more.keySet().removeIf(known -> known.isAll() != scope.isAll());
            more.put(scope, listed);
            return new Kind(Collections.unmodifiableMap(more), gap);
        }

        Kind with(OpenGap next) {
            return new Kind(lists, next);
        }

        Set<Scope> scopes() {
            return lists.keySet();
        }
    }

    /**
     * Since {@code from} nobody saw what happened to a kind.
     *
     * @param unlisted the scopes that were not listed since
     * @param found what the lists since then have shown
     */
    public record OpenGap(Instant from, String reason, Set<Scope> unlisted, Differences found) {
        /** After one more complete list, if that was started late enough to count. */
        OpenGap after(Scope scope, Instant started, Differences differences) {
            if (started.isBefore(from)) {
                return this;
            }
            Set<Scope> rest = new TreeSet<>(unlisted);
            rest.remove(scope);
            rest.removeIf(other -> other.isAll() != scope.isAll());
            return new OpenGap(from, reason, Collections.unmodifiableSet(rest), found.plus(differences));
        }

        boolean isOver() {
            return unlisted.isEmpty();
        }
    }
}
