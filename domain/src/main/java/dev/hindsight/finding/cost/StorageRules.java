package dev.hindsight.finding.cost;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.Judging;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.SystemParts;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Owners;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.Workloads;
import dev.hindsight.topology.reference.Name;
import java.util.List;
import java.util.Optional;

/** Classes of storage that are ambiguous, and claims that wait for one. */
public final class StorageRules {
    private static final String DEFAULT = "storageclass.kubernetes.io/is-default-class";

    private static final Rule SEVERAL = Row.reliability("several-default-classes", "Several default storage classes")
            .why("A claim without a class gets the newest of them, whichever that is.")
            .costs(Severity.LOW, 1, 5)
            .from("classes", "two or more marked as the default")
            .remedy("Take the mark from all but one: kubectl annotate storageclass {name} " + DEFAULT + "- ; see them:"
                    + " kubectl get storageclasses")
            .docs("concepts/storage/storage-classes/#default-storageclass")
            .amongNeighbours("StorageClass");

    private static final Rule NO_CLASS = Row.reliability("claim-without-class", "Claim without a storage class")
            .why("Nobody makes a volume for it: it names no class, no volume, and there is no default class.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("claims", "one that names no class and no volume, while no class is the default")
            .remedy("Make a class the default: kubectl annotate storageclass NAME " + DEFAULT
                    + "=true ; or make the claim" + " anew with one: kubectl -n {namespace} get pvc {name} -o yaml")
            .docs("concepts/storage/persistent-volumes/#class-1")
            .amongNeighbours("PersistentVolumeClaim");

    private static final Rule IDLE = Row.cost("idle-workload", "Workload scaled to zero")
            .why("It does nothing, and its claims, load balancers and addresses are still paid for.")
            .costs(Severity.LOW, 3, 15)
            .from("replicas", "none wanted, and no autoscaler that would bring some")
            .remedy(
                    "If nobody needs it: kubectl -n {namespace} delete {kind} {name} ; else: kubectl -n {namespace} scale"
                            + " {kind} {name} --replicas=1")
            .docs("concepts/workloads/management/#scaling-your-application")
            .amongNeighbours("Deployment", "StatefulSet");

    private StorageRules() {}

    public static List<NeighbourRule> rows() {
        return List.of(
                new NeighbourRule(SEVERAL, StorageRules::several),
                new NeighbourRule(NO_CLASS, StorageRules::noClass),
                new NeighbourRule(IDLE, StorageRules::idle));
    }

    private static boolean isDefault(Facts storageClass) {
        return storageClass.body().at("metadata", "annotations").text(DEFAULT).equals("true");
    }

    private static Optional<Verdict> several(ClusterModel model, Facts storageClass) {
        List<String> defaults = model.everywhere("StorageClass").stream()
                .filter(StorageRules::isDefault)
                .map(one -> one.ref().name())
                .sorted()
                .toList();
        return Verdict.when(
                isDefault(storageClass) && defaults.size() > 1,
                "More than one class is the default: " + Judging.some(defaults),
                evidence(storageClass, "metadata.annotations[" + DEFAULT + "]", "true"));
    }

    private static Optional<Verdict> noClass(ClusterModel model, Facts claim) {
        Tree spec = claim.body().at("spec");
        boolean wrong = spec.text("storageClassName").isEmpty()
                && spec.text("volumeName").isEmpty()
                && !claim.body().at("status").text("phase").equals("Bound")
                && model.isListed("StorageClass", "")
                && model.everywhere("StorageClass").stream().noneMatch(StorageRules::isDefault);
        return Verdict.when(
                wrong,
                "The claim names no class, and none is the default",
                evidence(claim, "spec.storageClassName", ""));
    }

    /** What scales by itself from zero is not idle: an autoscaler, or the controller above it, knows when. */
    private static Optional<Verdict> idle(ClusterModel model, Facts workload) {
        boolean wrong = Workloads.wanted(workload) == 0
                && !SystemParts.owns(workload)
                && Owners.of(workload).isEmpty()
                && model.isListed("HorizontalPodAutoscaler", workload.ref().namespace())
                && model.referringTo(Name.of(workload.ref())).isEmpty();
        return Verdict.when(wrong, "It is scaled to zero", evidence(workload, "spec.replicas", "0"));
    }
}
