package dev.hindsight.topology.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** An index: uids by key. A key without uids is forgotten. */
public final class Buckets<K> {
    private final Map<K, Set<String>> uids = new HashMap<>();

    public void add(K key, String uid) {
        uids.computeIfAbsent(key, any -> new HashSet<>(4)).add(uid);
    }

    public void remove(K key, String uid) {
        Set<String> bucket = uids.get(key);
        if (bucket != null && bucket.remove(uid) && bucket.isEmpty()) {
            uids.remove(key);
        }
    }

    /** Not to be kept: changes with the index. */
    public Set<String> of(K key) {
        return uids.getOrDefault(key, Set.of());
    }

    public Set<K> keys() {
        return uids.keySet();
    }
}
