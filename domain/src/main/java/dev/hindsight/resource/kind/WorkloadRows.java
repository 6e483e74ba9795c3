package dev.hindsight.resource.kind;

import dev.hindsight.resource.mask.Fields;
import dev.hindsight.resource.mask.Mask;

/** What makes pods. */
final class WorkloadRows {
    static final Fields DEPLOYMENT = CommonRows.specAndStatus(
            Fields.plain("replicas", "paused")
                    .andWhole("selector", "strategy")
                    .andPlain("minReadySeconds", "progressDeadlineSeconds", "revisionHistoryLimit")
                    .and("template", PodRows.TEMPLATE),
            status("replicas", "updatedReplicas", "readyReplicas", "availableReplicas", "unavailableReplicas"));

    static final Fields REPLICA_SET = CommonRows.specAndStatus(
            Fields.plain("replicas")
                    .andWhole("selector")
                    .andPlain("minReadySeconds")
                    .and("template", PodRows.TEMPLATE),
            status("replicas", "fullyLabeledReplicas", "readyReplicas", "availableReplicas"));

    static final Fields STATEFUL_SET = CommonRows.specAndStatus(
            Fields.plain("replicas", "serviceName", "podManagementPolicy", "minReadySeconds")
                    .andWhole("selector", "updateStrategy", "ordinals", "persistentVolumeClaimRetentionPolicy")
                    .and("template", PodRows.TEMPLATE)
                    .andEach("volumeClaimTemplates", VolumeRows.CLAIM_TEMPLATE),
            status(
                    "replicas",
                    "currentReplicas",
                    "updatedReplicas",
                    "readyReplicas",
                    "availableReplicas",
                    "currentRevision",
                    "updateRevision"));

    static final Fields DAEMON_SET = CommonRows.specAndStatus(
            Fields.plain("minReadySeconds")
                    .andWhole("selector", "updateStrategy")
                    .and("template", PodRows.TEMPLATE),
            status(
                    "desiredNumberScheduled",
                    "currentNumberScheduled",
                    "updatedNumberScheduled",
                    "numberReady",
                    "numberAvailable",
                    "numberUnavailable",
                    "numberMisscheduled"));

    private static final Fields JOB_SPEC = Fields.plain("parallelism", "completions", "completionMode", "backoffLimit")
            .andPlain("backoffLimitPerIndex", "maxFailedIndexes", "activeDeadlineSeconds", "ttlSecondsAfterFinished")
            .andPlain("suspend", "manualSelector", "podReplacementPolicy")
            .andWhole("selector", "podFailurePolicy", "successPolicy")
            .and("template", PodRows.TEMPLATE);

    static final Fields JOB = CommonRows.specAndStatus(
            JOB_SPEC,
            status(
                    "active",
                    "ready",
                    "succeeded",
                    "failed",
                    "startTime",
                    "completionTime",
                    "completedIndexes",
                    "failedIndexes"));

    static final Fields CRON_JOB = CommonRows.specAndStatus(
            Fields.plain("schedule", "timeZone", "suspend", "concurrencyPolicy", "startingDeadlineSeconds")
                    .andPlain("successfulJobsHistoryLimit", "failedJobsHistoryLimit")
                    .and("jobTemplate", Fields.of("spec", JOB_SPEC)),
            Fields.of("active", Mask.each(CommonRows.REFERENCE)).andPlain("lastScheduleTime", "lastSuccessfulTime"));

    /** The metrics that it sees are left out: they move all the time. */
    static final Fields AUTOSCALER = CommonRows.specAndStatus(
            Fields.whole("scaleTargetRef")
                    .andPlain("minReplicas", "maxReplicas", "targetCPUUtilizationPercentage")
                    .andWhole("metrics", "behavior"),
            status("currentReplicas", "desiredReplicas", "lastScaleTime"));

    static final Fields DISRUPTION_BUDGET = CommonRows.specAndStatus(
            Fields.plain("minAvailable", "maxUnavailable", "unhealthyPodEvictionPolicy")
                    .andWhole("selector"),
            status("currentHealthy", "desiredHealthy", "disruptionsAllowed", "expectedPods"));

    private WorkloadRows() {}

    private static Fields status(String... counts) {
        return Fields.plain(counts).andEach("conditions", CommonRows.CONDITION);
    }
}
