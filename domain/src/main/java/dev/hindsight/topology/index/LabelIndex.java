package dev.hindsight.topology.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds what a selector selects without looking at all there is: by its rarest label. */
public final class LabelIndex {
    private record Pair(String namespace, String key, String value) {}

    private record Labelled(String namespace, Map<String, String> labels) {}

    private final Buckets<Pair> byPair = new Buckets<>();
    private final Buckets<String> byNamespace = new Buckets<>();
    private final Map<String, Labelled> byUid = new HashMap<>();

    public void put(String uid, String namespace, Map<String, String> labels) {
        Labelled before = byUid.get(uid);
        if (before != null
                && before.namespace().equals(namespace)
                && before.labels().equals(labels)) {
            return;
        }
        remove(uid);
        byUid.put(uid, new Labelled(namespace, labels));
        byNamespace.add(namespace, uid);
        labels.forEach((key, value) -> byPair.add(new Pair(namespace, key, value), uid));
    }

    public void remove(String uid) {
        Labelled before = byUid.remove(uid);
        if (before != null) {
            byNamespace.remove(before.namespace(), uid);
            before.labels().forEach((key, value) -> byPair.remove(new Pair(before.namespace(), key, value), uid));
        }
    }

    /** Nothing for an empty selector: what selects all is not looked for here. In no particular order. */
    public Stream<String> select(String namespace, Selector selector) {
        if (selector.isEmpty()) {
            return Stream.empty();
        }
        Predicate<String> matches = uid -> selector.matches(byUid.get(uid).labels());
        return candidates(namespace, selector).stream().filter(matches);
    }

    /** The same, where an empty selector selects all. */
    public Stream<String> all(String namespace, Selector selector) {
        return selector.isEmpty() ? byNamespace.of(namespace).stream() : select(namespace, selector);
    }

    public Set<String> uids() {
        return byUid.keySet();
    }

    private Set<String> candidates(String namespace, Selector selector) {
        Set<String> fewest = null;
        for (Map.Entry<String, String> label : selector.labels().entrySet()) {
            Set<String> bucket = byPair.of(new Pair(namespace, label.getKey(), label.getValue()));
            if (fewest == null || bucket.size() < fewest.size()) {
                fewest = bucket;
            }
        }
        return fewest == null ? byNamespace.of(namespace) : fewest;
    }

    public int countIn(String namespace) {
        return byNamespace.of(namespace).size();
    }
}
