package dev.hindsight.finding.reliability;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Jobs, volumes and autoscalers that say themselves that they failed. */
public final class ControllerRules {
    private static final Rule JOB_FAILED = Row.reliability("job-failed", "Job failed")
            .why("The work was not done, and the Job will not try again.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("jobs", "one whose condition Failed is True")
            .remedy(
                    "Read what its pods said: kubectl -n {namespace} logs job/{name} --all-containers ; then start it anew,"
                            + " or remove it: kubectl -n {namespace} delete job {name}")
            .docs("concepts/workloads/controllers/job/#handling-pod-and-container-failures")
            .alone("Job");

    private static final Rule CLAIM_LOST = Row.reliability("pvc-lost", "Volume claim lost its volume")
            .why("The volume behind the claim is gone; its data can no longer be reached.")
            .costs(Severity.CRITICAL, 5, 20)
            .from("claims", "one in phase Lost")
            .remedy("See which volume it had: kubectl -n {namespace} describe pvc {name} ; kubectl get pv")
            .docs("concepts/storage/persistent-volumes/")
            .alone("PersistentVolumeClaim");

    private static final Rule VOLUME_FAILED = Row.reliability("volume-failed", "Volume cannot be reclaimed")
            .why("Kubernetes could not free the volume; its storage is neither used nor given back.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("volumes", "one in phase Failed")
            .remedy(
                    "See why: kubectl describe pv {name} ; remove it when its data is not needed: kubectl delete pv {name}")
            .docs("concepts/storage/persistent-volumes/#reclaiming")
            .alone("PersistentVolume");

    private static final Rule AUTOSCALER = Row.reliability("autoscaler-blind", "Autoscaler cannot scale")
            .why("The autoscaler gets no metrics, or may not scale: load will not be followed.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("conditions", "ScalingActive or AbleToScale is False, not because of zero replicas")
            .remedy("See why: kubectl -n {namespace} describe hpa {name} ; whether metrics are there: kubectl get"
                    + " apiservices | grep metrics")
            .docs("tasks/run-application/horizontal-pod-autoscale/")
            .alone("HorizontalPodAutoscaler");

    private ControllerRules() {}

    public static List<ObjectRule> rows() {
        return List.of(
                new ObjectRule(JOB_FAILED, ControllerRules::jobFailed),
                new ObjectRule(CLAIM_LOST, ControllerRules::claimLost),
                new ObjectRule(VOLUME_FAILED, ControllerRules::volumeFailed),
                new ObjectRule(AUTOSCALER, ControllerRules::autoscaler));
    }

    private static Optional<Verdict> jobFailed(Facts job) {
        return Conditions.of(job, "Failed").filter(Condition::isTrue).map(failed -> {
            String why = failed.reason().isEmpty() ? "" : ": " + failed.reason();
            return new Verdict("The job failed" + why, List.of(evidence(job, failed)));
        });
    }

    private static Optional<Verdict> claimLost(Facts claim) {
        return phase(claim, "Lost", "The claim lost its volume");
    }

    private static Optional<Verdict> volumeFailed(Facts volume) {
        return phase(volume, "Failed", "The volume could not be reclaimed");
    }

    private static Optional<Verdict> phase(Facts facts, String phase, String message) {
        return facts.body().at("status").text("phase").equals(phase)
                ? Optional.of(new Verdict(message, List.of(evidence(facts, "status.phase", phase))))
                : Optional.empty();
    }

    private static Optional<Verdict> autoscaler(Facts autoscaler) {
        return Stream.of("AbleToScale", "ScalingActive")
                .flatMap(type -> Conditions.of(autoscaler, type).stream())
                .filter(condition -> condition.isFalse() && !condition.reason().equals("ScalingDisabled"))
                .findFirst()
                .map(condition -> new Verdict(
                        "The autoscaler cannot scale: " + condition.reason(),
                        List.of(evidence(autoscaler, condition))));
    }
}
