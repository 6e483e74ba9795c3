package dev.hindsight.source.kubernetes;

import dev.hindsight.source.kubernetes.kinds.WatchedKind;
import java.util.List;

/** RBAC rules for what is watched. */
final class ServedRules {
    /** As JSON, one rule for each resource but one. */
    static List<String> without(String resource) {
        return WatchedKind.ALL.stream()
                .filter(kind -> !kind.plural().equals(resource))
                .map(kind -> "{\"apiGroups\":[\"" + kind.group() + "\"],\"resources\":[\"" + kind.plural()
                        + "\"],\"verbs\":[\"get\",\"list\",\"watch\"]}")
                .toList();
    }

    private ServedRules() {}
}
