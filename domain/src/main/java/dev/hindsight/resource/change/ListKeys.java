package dev.hindsight.resource.change;

import dev.hindsight.resource.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By what the items of a list are known again: containers by name, conditions by type, ports by name or number. */
final class ListKeys {
    /** Fields of an item of which the first that is there is its key; several joined by {@code +} make one together. */
    private static final Map<String, List<String>> ROWS = Map.ofEntries(
            Map.entry("conditions", List.of("type")),
            Map.entry("ports", List.of("name", "port+protocol", "containerPort+protocol")),
            Map.entry("volumeMounts", List.of("mountPath")),
            Map.entry("volumeDevices", List.of("devicePath")),
            Map.entry("envFrom", List.of("configMapRef.name", "secretRef.name")),
            Map.entry("taints", List.of("key+effect")),
            Map.entry("ownerReferences", List.of("name")),
            Map.entry("endpoints", List.of("targetRef.name", "hostname", "addresses")),
            Map.entry("subjects", List.of("kind+name+namespace", "kind+name")),
            Map.entry("volumeClaimTemplates", List.of("metadata.name")),
            Map.entry("addresses", List.of("type", "ip", "value")),
            Map.entry("limits", List.of("type")),
            Map.entry("parents", List.of("parentRef.name")));

    private static final List<String> USUAL = List.of("name");

    private ListKeys() {}

    /** The items by their keys; null when some have none, so that items can only be compared as a whole. */
    static Map<String, Tree> byKey(String list, List<Tree> items) {
        Map<String, Tree> byKey = new LinkedHashMap<>();
        for (Tree item : items) {
            String key = key(list, item);
            if (key.isEmpty()) {
                return null;
            }
            String free = key;
            for (int twin = 2; byKey.containsKey(free); twin++) {
                free = key + "#" + twin;
            }
            byKey.put(free, item);
        }
        return byKey;
    }

    private static String key(String list, Tree item) {
        for (String row : ROWS.getOrDefault(list, USUAL)) {
            String key = joined(row, item);
            if (!key.isEmpty()) {
                return key;
            }
        }
        return "";
    }

    private static String joined(String row, Tree item) {
        StringBuilder key = new StringBuilder();
        for (String field : row.split("\\+")) {
            Tree value = item.at(field.split("\\."));
            String text = value.text().isEmpty() ? Rendered.of(value) : value.text();
            key.append(key.isEmpty() || text.isEmpty() ? "" : "/").append(text);
        }
        return key.toString();
    }

    /** What the steps lead to; empty when there is nothing. */
    static Tree find(Tree root, List<Step> steps) {
        Tree here = root;
        for (Step step : steps) {
            here = here.at(step.name());
            if (step.key() != null) {
                Map<String, Tree> items = byKey(step.name(), here.items());
                here = items == null ? Tree.EMPTY : items.getOrDefault(step.key(), Tree.EMPTY);
            }
        }
        return here;
    }
}
