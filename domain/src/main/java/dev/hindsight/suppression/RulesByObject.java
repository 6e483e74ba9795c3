package dev.hindsight.suppression;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Something known of rules on objects, by uid and rule. Objects of which nothing is known take no room. */
final class RulesByObject<T> {
    private final Map<String, Map<String, T>> byUid = new HashMap<>();

    @FunctionalInterface
    interface Condition<T> {
        boolean holds(String uid, String rule, T value);
    }

    void put(String uid, String rule, T value) {
        byUid.computeIfAbsent(uid, any -> new TreeMap<>()).put(rule, value);
    }

    void putAll(Map<String, Map<String, T>> all) {
        all.forEach((uid, rules) -> byUid.put(uid, new TreeMap<>(rules)));
    }

    void remove(String uid, String rule) {
        Map<String, T> rules = byUid.get(uid);
        if (rules != null && rules.remove(rule) != null && rules.isEmpty()) {
            byUid.remove(uid);
        }
    }

    void remove(String uid) {
        byUid.remove(uid);
    }

    Map<String, T> of(String uid) {
        return byUid.getOrDefault(uid, Map.of());
    }

    Set<String> objects() {
        return byUid.keySet();
    }

    /** The uids of all objects of which the condition holds for at least one rule. Looks at every one. */
    Set<String> objectsWhere(Condition<T> condition) {
        Set<String> uids = new TreeSet<>();
        byUid.forEach((uid, rules) -> rules.forEach((rule, value) -> {
            if (condition.holds(uid, rule, value)) {
                uids.add(uid);
            }
        }));
        return uids;
    }

    Map<String, Map<String, T>> copy() {
        Map<String, Map<String, T>> copy = new TreeMap<>();
        byUid.forEach((uid, rules) -> copy.put(uid, new TreeMap<>(rules)));
        return copy;
    }
}
