package dev.hindsight.resource.mask;

import dev.hindsight.resource.secret.SecretNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Annotations without those that only beat like a heart, and without documents inside them: tools keep whole manifests
 * there, with the secrets of the manifest. Of a document only the digest is kept.
 */
public final class AnnotationsMask implements Mask {
    public static final Mask ANNOTATIONS = new AnnotationsMask();

    private static final int MAX_VALUE = 256;
    private static final int MAX_COUNT = 100;

    private static final Set<String> LEFT_OUT = Set.of(
            "kubectl.kubernetes.io/last-applied-configuration",
            "control-plane.alpha.kubernetes.io/leader",
            "endpoints.kubernetes.io/last-change-trigger-time",
            "autoscaling.alpha.kubernetes.io/current-metrics",
            "autoscaling.alpha.kubernetes.io/conditions",
            "cluster-autoscaler.kubernetes.io/last-updated",
            "node.alpha.kubernetes.io/ttl");

    private AnnotationsMask() {}

    @Override
    public Object keep(Object raw, Cutting cutting) {
        if (!(raw instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, Object> kept = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (kept.size() >= MAX_COUNT || cutting.isFull()) {
                kept.put(Cutting.MARK, Cutting.MARK);
                break;
            }
            String key = String.valueOf(entry.getKey());
            if (!LEFT_OUT.contains(key) && cutting.isPlain(entry.getValue())) {
                kept.put(cutting.text(key, Cutting.MAX_KEY), value(key, String.valueOf(entry.getValue()), cutting));
            }
        }
        return kept.isEmpty() ? null : kept;
    }

    private static String value(String key, String value, Cutting cutting) {
        return SecretNames.isSecret(key.substring(key.indexOf('/') + 1))
                        || isDocument(value)
                        || MarkedDigest.isMarked(value)
                ? cutting.digest(value)
                : cutting.words(value, MAX_VALUE);
    }

    private static boolean isDocument(String value) {
        return value.startsWith("{") || value.startsWith("[") || value.indexOf('\n') >= 0;
    }
}
