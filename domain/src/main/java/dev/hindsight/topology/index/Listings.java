package dev.hindsight.topology.index;

import dev.hindsight.topology.reference.ApiGroup;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which kinds have been listed completely, and where: only there can something be said to be missing. */
public final class Listings {
    private static final String EVERYWHERE = "*";

    private record Kind(String group, String kind) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : group.compareTo(other.group);
        }
    }

    private final Map<Kind, TreeSet<String>> namespaces = new TreeMap<>();

    /** Whether more is covered now than before. */
    public boolean add(KindInventoried listed) {
        Collection<String> where = listed.namespaces() == null ? List.of(EVERYWHERE) : listed.namespaces();
        return namespaces
                .computeIfAbsent(new Kind(ApiGroup.of(listed.apiVersion()), listed.kind()), any -> new TreeSet<>())
                .addAll(where);
    }

    public boolean covers(String group, String kind, String namespace) {
        TreeSet<String> where = namespaces.get(new Kind(group, kind));
        return where != null && (where.contains(EVERYWHERE) || where.contains(namespace));
    }

    public void restore(Listing listing) {
        namespaces.put(new Kind(listing.group(), listing.kind()), new TreeSet<>(listing.namespaces()));
    }

    public List<Listing> all() {
        List<Listing> all = new ArrayList<>();
        namespaces.forEach((kind, where) -> all.add(new Listing(kind.group(), kind.kind(), List.copyOf(where))));
        return all;
    }
}
