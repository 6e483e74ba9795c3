package dev.hindsight.errorgroup.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Which groups count as part of which others. Mutable, for one thread. */
public final class Merges {
    /** Merges upon merges; the desk lets nobody make a circle, and this goes round none. */
    private static final int DEEPEST = 1000;

    private final Map<String, String> into = new TreeMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();

    public void merge(String key, String target) {
        split(key);
        into.put(key, target);
        members.computeIfAbsent(target, any -> new TreeSet<>()).add(key);
    }

    public void split(String key) {
        String target = into.remove(key);
        if (target != null) {
            Set<String> others = members.get(target);
            others.remove(key);
            if (others.isEmpty()) {
                members.remove(target);
            }
        }
    }

    public boolean isMerged(String key) {
        return into.containsKey(key);
    }

    /** The group itself and all that it is a part of, its root last. */
    public List<String> upwards(String key) {
        List<String> all = new ArrayList<>();
        all.add(key);
        String next = into.get(key);
        while (next != null && all.size() < DEEPEST) {
            all.add(next);
            next = into.get(next);
        }
        return all;
    }

    public String root(String key) {
        return into.containsKey(key) ? upwards(key).getLast() : key;
    }

    /** The group itself and all that are part of it. */
    public void each(String key, Consumer<String> one) {
        each(key, one, DEEPEST);
    }

    private void each(String key, Consumer<String> one, int deepest) {
        one.accept(key);
        if (deepest > 0) {
            members.getOrDefault(key, Set.of()).forEach(member -> each(member, one, deepest - 1));
        }
    }

    public Map<String, String> copy() {
        return new TreeMap<>(into);
    }
}
