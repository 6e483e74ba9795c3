package dev.hindsight.source.kubernetes.kinds;

import java.util.Set;

/**
 * What of a cluster is not followed, or only in part.
 *
 * @param excluded namespaces of which nothing is told, neither by a watch nor in a list; objects without namespace are
 *     not concerned
 * @param unreadable kinds that may not be read, by purpose
 * @param watch who watches
 */
public record Territory(Set<String> excluded, Set<String> unreadable, Watch watch) {
    /** Everything, watched by this source itself. */
    public static final Territory ALL = new Territory(Set.of(), Set.of(), Watch.OWN);

    private static final String GATEWAY = "gateway.networking.k8s.io";

    /** Who watches, in between the lists. */
    public enum Watch {
        /** This source. */
        OWN,
        /**
         * Knative's ApiServerSource, which hands in what it sees. It cannot be told of kinds that may be missing, so
         * those are watched by this source all the same.
         */
        KNATIVE
    }

    public Territory {
        excluded = Set.copyOf(excluded);
        unreadable = Set.copyOf(unreadable);
    }

    /** @param namespace empty for an object without one */
    public boolean holds(String namespace) {
        return !excluded.contains(namespace);
    }

    public boolean isWatchedHere(ServedKind kind) {
        return watch == Watch.OWN || !kind.builtIn() || kind.group().equals(GATEWAY);
    }
}
