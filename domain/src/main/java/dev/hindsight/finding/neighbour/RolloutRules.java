package dev.hindsight.finding.neighbour;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.KubernetesEvents;
import dev.hindsight.topology.PodState;
import dev.hindsight.topology.Workloads;
import dev.hindsight.topology.reference.Name;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Workloads that have fewer ready pods than they want, for another reason than that they are on their way. */
public final class RolloutRules {
    private static final Pattern QUOTA = Pattern.compile("exceeded quota: ([^,\\s]+)");

    private static final Rule SHORT = Row.reliability("rollout-short", "Fewer replicas than wanted")
            .why("The workload carries its load with fewer pods than it was given, or not at all.")
            .costs(Severity.HIGH, 5, 20)
            .from("replicas", "fewer ready than wanted, and more missing than are on their way")
            .remedy(
                    "See what holds it up: kubectl -n {namespace} describe {kind} {name} ; go back to the revision before:"
                            + " kubectl -n {namespace} rollout undo {kind}/{name}")
            .docs("concepts/workloads/controllers/deployment/#failed-deployment")
            .amongNeighbours("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController");

    private static final Rule QUOTA_BLOCKED = Row.reliability("rollout-blocked-by-quota", "Quota allows no more pods")
            .why("The workload wants more pods than the namespace's ResourceQuota allows; it does not grow or recover.")
            .costs(Severity.HIGH, 3, 15)
            .from("pods", "one that could not be made because of a quota, while pods are missing")
            .remedy(
                    "Compare use and quota: kubectl -n {namespace} describe resourcequota ; then raise the quota or lower"
                            + " the replicas: kubectl -n {namespace} get {kind} {name}")
            .docs("concepts/policy/resource-quotas/")
            .amongNeighbours("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job");

    private static final Rule CRON_EVENTS = Row.reliability("cronjob-trouble", "Runs of a CronJob are left out")
            .why("The controller says that it could not start runs, or was too late for them.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("events", "a warning about its starts, as long as Kubernetes keeps it")
            .remedy(
                    "Read it: kubectl -n {namespace} describe cronjob {name} ; when too many were missed, make it anew or"
                            + " give it a deadline: kubectl -n {namespace} patch cronjob {name} -p"
                            + " '{\"spec\":{\"startingDeadlineSeconds\":200}}'")
            .docs("concepts/workloads/controllers/cron-jobs/#job-creation")
            .amongNeighbours("CronJob");

    private RolloutRules() {}

    public static List<NeighbourRule> rows() {
        return List.of(
                new NeighbourRule(SHORT, RolloutRules::isShort),
                new NeighbourRule(CRON_EVENTS, RolloutRules::cronTrouble),
                new NeighbourRule(QUOTA_BLOCKED, RolloutRules::isBlockedByQuota));
    }

    private static Optional<Verdict> isShort(ClusterModel model, Facts workload) {
        if (Workloads.wanted(workload) == 0 || !Workloads.isTop(workload)) {
            return Optional.empty();
        }
        Optional<Condition> verdict = ownVerdict(workload);
        if (verdict.isPresent()) {
            String why = verdict.get().type().equals("Progressing") ? "is stuck" : "cannot make its pods";
            return Optional.of(new Verdict("The roll-out " + why, List.of(evidence(workload, verdict.get()))));
        }
        if (Workloads.ready(workload) >= Workloads.wanted(workload)) {
            return Optional.empty();
        }
        boolean podsAreKnown = model.podsOf(workload).findAny().isPresent()
                || model.isListed("Pod", workload.ref().namespace())
                        && workload.body().at("status").number("replicas", 0) == 0;
        return podsAreKnown ? byPods(model, workload) : byStatus(workload);
    }

    private static Optional<Verdict> cronTrouble(ClusterModel model, Facts cron) {
        List<Evidence> found = model.eventsAbout(cron.ref().uid()).stream()
                .map(PodEvents::evidence)
                .toList();
        return Verdict.ifAny(found, "Runs of it could not be started");
    }

    /** What a Deployment's controller itself calls a failure. */
    private static Optional<Condition> ownVerdict(Facts workload) {
        return Conditions.of(workload, "ReplicaFailure")
                .filter(Condition::isTrue)
                .or(() -> Conditions.of(workload, "Progressing").filter(Condition::isFalse));
    }

    /** Pods that start, and those that are about to be replaced, are on their way; a roll-out moves by them. */
    private static Optional<Verdict> byPods(ClusterModel model, Facts workload) {
        List<Facts> troubled = model.podsOf(workload)
                .filter(pod -> PodEvents.isTroubled(model, pod))
                .sorted(java.util.Comparator.comparing(pod -> pod.ref().uid()))
                .toList();
        List<Facts> failures = failuresToCreate(model, workload);
        boolean notMade = !failures.isEmpty() && made(model, workload) < Workloads.wanted(workload);
        if (troubled.isEmpty() && !notMade) {
            return Optional.empty();
        }
        List<Evidence> found = new ArrayList<>(figures(workload));
        troubled.forEach(pod -> found.add(evidence(pod, "status.phase", stateOf(pod))));
        if (notMade) {
            failures.forEach(event -> found.add(PodEvents.evidence(event)));
        }
        return Optional.of(new Verdict("Fewer pods are ready than wanted", found));
    }

    /** Without knowing the pods: what does not move and is not whole is wrong. */
    private static Optional<Verdict> byStatus(Facts workload) {
        return isRollingOut(workload)
                ? Optional.empty()
                : Optional.of(new Verdict("Fewer pods are ready than wanted", figures(workload)));
    }

    private static boolean isRollingOut(Facts workload) {
        var status = workload.body().at("status");
        if (workload.ref().kind().equals("DaemonSet")) {
            return status.number("updatedNumberScheduled", 0) < Workloads.wanted(workload);
        }
        if (!Set.of("Deployment", "StatefulSet").contains(workload.ref().kind())) {
            return false;
        }
        boolean otherRevision = !status.text("currentRevision").equals(status.text("updateRevision"));
        return otherRevision
                || status.number("updatedReplicas", 0) < Workloads.wanted(workload)
                || status.number("replicas", 0) > Workloads.wanted(workload);
    }

    private static long made(ClusterModel model, Facts workload) {
        return model.podsOf(workload)
                .filter(pod -> PodState.of(pod) != PodState.ENDED && PodState.of(pod) != PodState.LEAVING)
                .count();
    }

    /**
     * What the workload's controller could not make, of those that have no condition for it. An Event lives for an
     * hour; as soon as a pod was made after it, it is history.
     */
    private static List<Facts> failuresToCreate(ClusterModel model, Facts workload) {
        if (workload.ref().kind().equals("Deployment") || workload.ref().kind().equals("ReplicaSet")) {
            return List.of();
        }
        Instant lastMade = model.podsOf(workload)
                .flatMap(pod -> PodState.time(pod.body().at("metadata").text("creationTimestamp")).stream())
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return model.eventsAbout(workload.ref().uid()).stream()
                .filter(event -> KubernetesEvents.reason(event).equals("FailedCreate"))
                .filter(event -> KubernetesEvents.last(event)
                        .filter(last -> last.isAfter(lastMade))
                        .isPresent())
                .toList();
    }

    private static List<Evidence> figures(Facts workload) {
        boolean daemons = workload.ref().kind().equals("DaemonSet");
        List<Evidence> figures = new ArrayList<>();
        figures.add(evidence(
                workload,
                daemons ? "status.desiredNumberScheduled" : "spec.replicas",
                String.valueOf(Workloads.wanted(workload))));
        figures.add(evidence(
                workload,
                daemons ? "status.numberReady" : "status.readyReplicas",
                String.valueOf(Workloads.ready(workload))));
        Conditions.of(workload, "Available").ifPresent(available -> figures.add(evidence(workload, available)));
        return figures;
    }

    private static String stateOf(Facts pod) {
        return pod.body().at("status").text("phase") + ", not ready";
    }

    private static Optional<Verdict> isBlockedByQuota(ClusterModel model, Facts workload) {
        if (workload.ref().kind().equals("ReplicaSet") && !Workloads.isTop(workload)) {
            return Optional.empty();
        }
        Optional<Condition> failure = Conditions.of(workload, "ReplicaFailure").filter(Condition::isTrue);
        List<Evidence> found = new ArrayList<>();
        String quota = failure.map(condition -> quotaIn(condition.message())).orElse("");
        if (!quota.isEmpty()) {
            found.add(evidence(workload, failure.get()));
        } else if (lacksPods(model, workload)) {
            for (Facts event : failuresToCreate(model, workload)) {
                String named = quotaIn(KubernetesEvents.message(event));
                if (!named.isEmpty()) {
                    quota = named;
                    found.add(PodEvents.evidence(event));
                }
            }
        }
        if (quota.isEmpty()) {
            return Optional.empty();
        }
        Name name = Name.builtIn("ResourceQuota", workload.ref().namespace(), quota);
        model.find(name).ifPresent(known -> found.addFirst(hard(known)));
        return Optional.of(new Verdict("The ResourceQuota " + quota + " allows no more pods", found));
    }

    private static Evidence hard(Facts quota) {
        return evidence(
                quota,
                "spec.hard",
                String.valueOf(quota.body().at("spec", "hard").texts()));
    }

    private static boolean lacksPods(ClusterModel model, Facts workload) {
        if (workload.ref().kind().equals("Job")) {
            return Workloads.isInUse(workload) && workload.body().at("status").number("active", 0) == 0;
        }
        return made(model, workload) < Workloads.wanted(workload);
    }

    private static String quotaIn(String message) {
        Matcher matcher = QUOTA.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }
}
