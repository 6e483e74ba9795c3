package dev.hindsight.resource.kind;

import dev.hindsight.resource.mask.Fields;
import dev.hindsight.resource.mask.Mask;

/** Nodes, namespaces and their limits, rights, settings, and what controllers report. */
final class ClusterRows {
    /** Without the images that lie on the node, and with nothing of its heartbeat. */
    static final Fields NODE = CommonRows.specAndStatus(
            Fields.plain("unschedulable")
                    .andEach("taints", Fields.plain("key", "value", "effect", "timeAdded"))
                    .andPlain("podCIDR", "providerID"),
            Fields.whole("capacity", "allocatable")
                    .andEach("conditions", CommonRows.CONDITION)
                    .andWhole("addresses")
                    .and(
                            "nodeInfo",
                            Fields.plain("kubeletVersion", "containerRuntimeVersion", "osImage", "kernelVersion")
                                    .andPlain("operatingSystem", "architecture", "bootID")));

    static final Fields NAMESPACE = CommonRows.specAndStatus(
            Fields.plain("finalizers"), Fields.plain("phase").andEach("conditions", CommonRows.CONDITION));

    /** Of core and of {@code events.k8s.io}, which name the same things differently. */
    static final Fields EVENT = CommonRows.object(Fields.plain("type", "reason", "action")
            .andWords("message", "note")
            .and("involvedObject", CommonRows.REFERENCE)
            .and("regarding", CommonRows.REFERENCE)
            .and("related", CommonRows.REFERENCE)
            .andPlain("count", "deprecatedCount", "firstTimestamp", "lastTimestamp", "eventTime")
            .andPlain("deprecatedFirstTimestamp", "deprecatedLastTimestamp")
            .and("series", Fields.plain("count", "lastObservedTime"))
            .and("source", Fields.plain("component", "host"))
            .andPlain("reportingComponent", "reportingController", "reportingInstance"));

    static final Fields CONFIG_MAP = CommonRows.object(Fields.of("data", Mask.values(Mask.DIGEST))
            .and("binaryData", Mask.values(Mask.DIGEST))
            .andPlain("immutable"));

    static final Fields SECRET = CommonRows.object(
            Fields.plain("type").and("data", Mask.values(Mask.DIGEST)).andPlain("immutable"));

    static final Fields SERVICE_ACCOUNT = CommonRows.object(Fields.of("secrets", Mask.each(CommonRows.NAMED))
            .andEach("imagePullSecrets", CommonRows.NAMED)
            .andPlain("automountServiceAccountToken"));

    static final Fields RESOURCE_QUOTA = CommonRows.specAndStatus(
            Fields.whole("hard", "scopeSelector").andPlain("scopes"), Fields.whole("hard", "used"));

    static final Fields LIMIT_RANGE = CommonRows.object(Fields.of("spec", Fields.whole("limits")));

    static final Fields ROLE = CommonRows.object(Fields.of(
                    "rules",
                    Mask.each(Fields.plain("apiGroups", "resources", "verbs", "resourceNames", "nonResourceURLs")))
            .andWhole("aggregationRule"));

    static final Fields ROLE_BINDING = CommonRows.object(Fields.of("roleRef", Fields.plain("apiGroup", "kind", "name"))
            .andEach("subjects", Fields.plain("apiGroup", "kind", "namespace", "name")));

    static final Fields PRIORITY_CLASS = CommonRows.object(
            Fields.plain("value", "globalDefault", "preemptionPolicy").andWords("description"));

    static final Fields RUNTIME_CLASS =
            CommonRows.object(Fields.plain("handler").andWhole("overhead", "scheduling"));

    private ClusterRows() {}
}
