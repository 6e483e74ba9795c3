package dev.hindsight.resource.change;

import dev.hindsight.resource.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** By what the items of a list are known again: containers by name, conditions by type, ports by name or number. */
public final class ListKeys {
    /** Fields of an item of which the first that is there is its key; several joined by {@code +} make one together. */
    private static final Map<String, List<Key>> ROWS = Map.ofEntries(
            Map.entry("conditions", keys("type")),
            Map.entry("ports", keys("name", "port+protocol", "containerPort+protocol")),
            Map.entry("volumeMounts", keys("mountPath")),
            Map.entry("volumeDevices", keys("devicePath")),
            Map.entry("envFrom", keys("configMapRef.name", "secretRef.name")),
            Map.entry("taints", keys("key+effect")),
            Map.entry("ownerReferences", keys("name")),
            Map.entry("endpoints", keys("targetRef.name", "hostname", "addresses")),
            Map.entry("subjects", keys("kind+name+namespace", "kind+name")),
            Map.entry("volumeClaimTemplates", keys("metadata.name")),
            Map.entry("addresses", keys("type", "ip", "value")),
            Map.entry("limits", keys("type")),
            Map.entry("parents", keys("parentRef.name")));

    private static final List<Key> USUAL = keys("name");

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
        for (Key key : ROWS.getOrDefault(list, USUAL)) {
            String text = key.of(item);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static List<Key> keys(String... rows) {
        return Stream.of(rows)
                .map(row -> new Key(Stream.of(row.split("\\+"))
                        .map(field -> field.split("\\."))
                        .toList()))
                .toList();
    }

    private record Key(List<String[]> fields) {
        String of(Tree item) {
            if (fields.size() == 1) {
                return text(item.at(fields.getFirst()));
            }
            StringBuilder key = new StringBuilder();
            for (String[] field : fields) {
                String text = text(item.at(field));
                key.append(key.isEmpty() || text.isEmpty() ? "" : "/").append(text);
            }
            return key.toString();
        }

        private static String text(Tree value) {
            return value.text().isEmpty() ? Rendered.of(value) : value.text();
        }
    }

    /** What the steps lead to; empty when there is nothing. */
    public static Tree find(Tree root, List<Step> steps) {
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
