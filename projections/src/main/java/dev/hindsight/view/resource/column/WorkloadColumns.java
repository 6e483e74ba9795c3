package dev.hindsight.view.resource.column;

import dev.hindsight.resource.Facts;
import java.util.List;

/** Of what makes pods, and of pods. */
final class WorkloadColumns {
    private static final KindColumn IMAGES = new KindColumn("images", Said::images);
    private static final KindColumn REVISION = new KindColumn("revision", Said::revision);

    static final List<KindColumn> POD = List.of(
            IMAGES,
            KindColumn.at("ip", "status", "podIP"),
            KindColumn.at("qos", "status", "qosClass"),
            KindColumn.at("serviceAccount", "spec", "serviceAccountName"),
            KindColumn.at("priority", "spec", "priorityClassName"));

    static final List<KindColumn> DEPLOYMENT = List.of(
            KindColumn.at("updated", "status", "updatedReplicas"),
            IMAGES,
            REVISION,
            KindColumn.at("strategy", "spec", "strategy", "type"));

    static final List<KindColumn> REPLICA_SET = List.of(IMAGES, REVISION);

    static final List<KindColumn> STATEFUL_SET = List.of(
            KindColumn.at("updated", "status", "updatedReplicas"),
            IMAGES,
            KindColumn.at("revision", "status", "updateRevision"),
            KindColumn.at("service", "spec", "serviceName"));

    static final List<KindColumn> DAEMON_SET = List.of(
            KindColumn.at("updated", "status", "updatedNumberScheduled"),
            KindColumn.at("misplaced", "status", "numberMisscheduled"),
            IMAGES);

    static final List<KindColumn> JOB = List.of(
            KindColumn.at("active", "status", "active"),
            KindColumn.at("failed", "status", "failed"),
            KindColumn.at("started", "status", "startTime"),
            KindColumn.at("ended", "status", "completionTime"),
            IMAGES);

    static final List<KindColumn> CRON_JOB = List.of(
            KindColumn.at("schedule", "spec", "schedule"),
            KindColumn.at("concurrency", "spec", "concurrencyPolicy"),
            KindColumn.at("lastRun", "status", "lastScheduleTime"),
            KindColumn.at("lastSuccess", "status", "lastSuccessfulTime"),
            IMAGES);

    static final List<KindColumn> AUTOSCALER = List.of(
            new KindColumn("target", facts -> Said.object(facts.body().at("spec", "scaleTargetRef"))),
            new KindColumn("replicas", WorkloadColumns::replicas),
            KindColumn.at("least", "spec", "minReplicas"),
            KindColumn.at("most", "spec", "maxReplicas"),
            new KindColumn("metrics", WorkloadColumns::metrics));

    static final List<KindColumn> DISRUPTION_BUDGET = List.of(
            KindColumn.at("minAvailable", "spec", "minAvailable"),
            KindColumn.at("maxUnavailable", "spec", "maxUnavailable"),
            KindColumn.at("allowed", "status", "disruptionsAllowed"),
            new KindColumn(
                    "healthy",
                    facts -> Said.of(
                            facts.body().at("status").number("currentHealthy", 0),
                            facts.body().at("status").number("desiredHealthy", 0))));

    private WorkloadColumns() {}

    private static String replicas(Facts facts) {
        var status = facts.body().at("status");
        return Said.of(status.number("currentReplicas", 0), status.number("desiredReplicas", 0));
    }

    private static String metrics(Facts facts) {
        return Said.list(facts.body().at("spec", "metrics").items().stream()
                .map(metric -> metric.at("resource").text("name")
                        + metric.at("pods", "metric").text("name")
                        + metric.at("external", "metric").text("name")));
    }
}
