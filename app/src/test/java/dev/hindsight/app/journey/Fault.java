package dev.hindsight.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A fault of the test cluster and what it must be found as.
 *
 * @param rules any of these is the right name for it
 * @param object what the name of the object begins with
 */
record Fault(String name, List<String> rules, String kind, String object) {
    /** Faults that do not touch each other, and can be made at once. */
    static final List<Fault> FIRST = List.of(
            new Fault("image-tag", List.of("image-pull"), "Pod", "catalog-"),
            new Fault("missing-setting", List.of("crash-loop", "container-failing"), "Pod", "payments-"),
            new Fault("selector", List.of("service-selects-nothing"), "Service", "store"),
            new Fault("target-port", List.of("service-target-port"), "Service", "inventory"),
            new Fault("quota", List.of("rollout-blocked-by-quota"), "", "web"),
            new Fault("volume", List.of("pvc-pending"), "PersistentVolumeClaim", "data-archive-0"));

    static final List<Fault> SECOND = List.of(
            new Fault("missing-secret", List.of("config-error"), "Pod", "payments-"),
            new Fault("probe", List.of("probe-failing"), "Pod", "web-"),
            new Fault("unschedulable", List.of("unschedulable"), "Pod", "inventory-"),
            new Fault("memory-leak", List.of("oom-killed"), "Pod", "orders-"));

    /** Takes all pods' readiness away, so it comes alone. */
    static final List<Fault> THIRD = List.of(new Fault("node-silent", List.of("node-not-ready"), "Node", "node-1"));

    boolean isFoundIn(JsonNode findings) {
        for (JsonNode finding : findings.path("items")) {
            if (isFoundAs(finding)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFoundAs(JsonNode finding) {
        JsonNode resource = finding.path("resource");
        return rules.contains(finding.path("rule").asText())
                && (kind.isEmpty() || kind.equals(resource.path("kind").asText()))
                && resource.path("name").asText().startsWith(object);
    }
}
