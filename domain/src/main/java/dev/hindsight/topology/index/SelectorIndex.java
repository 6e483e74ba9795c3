package dev.hindsight.topology.index;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Finds who selects given labels, without asking every selector: each hangs on the first of its labels. */
public final class SelectorIndex {
    /** @param key and value are empty for selectors that name no label's value */
    private record Hook(String kind, String namespace, String key, String value) {}

    private record Selecting(Hook hook, Selector selector) {}

    private final Buckets<Hook> byHook = new Buckets<>();
    private final Map<String, Selecting> byUid = new HashMap<>();

    public void put(String uid, String kind, String namespace, Selector selector) {
        remove(uid);
        if (selector.isEmpty()) {
            return;
        }
        Map.Entry<String, String> first =
                selector.labels().entrySet().stream().findFirst().orElse(Map.entry("", ""));
        Hook hook = new Hook(kind, namespace, first.getKey(), first.getValue());
        byHook.add(hook, uid);
        byUid.put(uid, new Selecting(hook, selector));
    }

    public void remove(String uid) {
        Selecting before = byUid.remove(uid);
        if (before != null) {
            byHook.remove(before.hook(), uid);
        }
    }

    public Set<String> selecting(String kind, String namespace, Map<String, String> labels) {
        Set<String> found = new LinkedHashSet<>();
        labels.forEach((key, value) -> addMatching(found, new Hook(kind, namespace, key, value), labels));
        addMatching(found, new Hook(kind, namespace, "", ""), labels);
        return found;
    }

    private void addMatching(Set<String> found, Hook hook, Map<String, String> labels) {
        for (String uid : byHook.of(hook)) {
            if (byUid.get(uid).selector().matches(labels)) {
                found.add(uid);
            }
        }
    }
}
