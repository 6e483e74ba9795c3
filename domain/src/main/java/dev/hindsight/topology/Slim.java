package dev.hindsight.topology;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Owners;
import dev.hindsight.resource.part.SuppressionAnnotations;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;

/**
 * Keeps of replicas only what neighbours ask for, and equal parts only once: a model of 30,000 pods must fit into a
 * function's memory.
 */
final class Slim {
    private static final List<String> OF_METADATA =
            List.of("labels", "ownerReferences", "creationTimestamp", "deletionTimestamp");
    private static final List<String> OF_CONTAINER =
            List.of("name", "ports", "restartPolicy", "readinessProbe", "startupProbe", "livenessProbe");
    private static final List<String> OF_STATUS = List.of(
            "phase",
            "reason",
            "conditions",
            "containerStatuses",
            "initContainerStatuses",
            "replicas",
            "readyReplicas",
            "availableReplicas",
            "active");

    private final Map<Object, WeakReference<Object>> known = new WeakHashMap<>();

    Facts of(Facts facts) {
        String kind = facts.ref().kind();
        boolean madeByController = Owners.controllerOf(facts).isPresent();
        if (!madeByController
                || Workloads.isTop(facts)
                || !kind.equals("Pod") && !kind.equals("ReplicaSet") && !kind.equals("Job")) {
            return facts;
        }
        Tree body = facts.body();
        Map<String, Object> slim = new LinkedHashMap<>();
        Map<String, Object> metadata = part(body.at("metadata"), OF_METADATA);
        Map<String, String> forUs =
                new TreeMap<>(body.at("metadata", "annotations").texts());
        forUs.keySet().removeIf(name -> !name.startsWith(SuppressionAnnotations.PREFIX));
        if (!forUs.isEmpty()) {
            metadata.put("annotations", once(forUs));
        }
        slim.put("metadata", metadata);
        slim.put("spec", kind.equals("Pod") ? podSpec(body.at("spec")) : part(body.at("spec"), List.of("replicas")));
        slim.put("status", part(body.at("status"), OF_STATUS));
        return new Facts(facts.ref(), facts.resourceVersion(), Tree.of(slim));
    }

    private Map<String, Object> podSpec(Tree spec) {
        Map<String, Object> slim = part(spec, List.of("nodeName", "restartPolicy"));
        for (String list : List.of("containers", "initContainers")) {
            if (spec.at(list).isPresent()) {
                List<Object> containers = new ArrayList<>();
                spec.items(list).forEach(container -> containers.add(part(container, OF_CONTAINER)));
                slim.put(list, once(containers));
            }
        }
        List<Object> claims = new ArrayList<>();
        for (Tree volume : spec.items("volumes")) {
            if (volume.at("persistentVolumeClaim").isPresent()) {
                claims.add(part(volume, List.of("name", "persistentVolumeClaim")));
            }
        }
        if (!claims.isEmpty()) {
            slim.put("volumes", once(claims));
        }
        return slim;
    }

    private Map<String, Object> part(Tree tree, List<String> fields) {
        Map<String, Object> part = new LinkedHashMap<>();
        for (String field : fields) {
            Object value = tree.at(field).value();
            if (value != null) {
                part.put(field, once(value));
            }
        }
        return part;
    }

    private Object once(Object value) {
        WeakReference<Object> reference = known.get(value);
        Object same = reference == null ? null : reference.get();
        if (same != null) {
            return same;
        }
        known.put(value, new WeakReference<>(value));
        return value;
    }
}
