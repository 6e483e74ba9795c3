package dev.hindsight.suppression;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What findings are about that no source observes as an object: they have a name and a namespace, and no labels. */
final class OwnObjects {
    private static final String GROUP = "hindsight.dev/";

    private final Map<String, ResourceRef> byUid = new HashMap<>();

    void know(ResourceRef ref) {
        if (ref.apiVersion().startsWith(GROUP)) {
            byUid.put(ref.uid(), ref);
        }
    }

    void forget(String uid) {
        byUid.remove(uid);
    }

    Optional<Facts> facts(String uid) {
        return Optional.ofNullable(byUid.get(uid)).map(ref -> new Facts(ref, "", Tree.EMPTY));
    }

    List<ResourceRef> refs() {
        return List.copyOf(byUid.values());
    }
}
