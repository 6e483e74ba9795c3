package dev.hindsight.finding.reliability;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Quantities;
import java.util.List;
import java.util.Optional;

/** Volumes of the cluster that serve nobody, or not as one would think. */
public final class VolumeRules {
    private static final long GIBI = 1L << 30;

    private static final Rule PENDING = Row.reliability("volume-pending", "Volume is not ready")
            .why("The volume waits to be made; claims that want it wait too.")
            .costs(Severity.LOW, 1, 5)
            .from("volumes", "one in phase Pending")
            .remedy("See what it waits for: kubectl describe pv {name}")
            .docs("concepts/storage/persistent-volumes/#phase")
            .alone("PersistentVolume");

    private static final Rule RELEASED = Row.cost("volume-released", "Volume kept after its claim")
            .why("Its claim is gone; the storage is paid for, holds old data, and nobody can claim it.")
            .costs(Severity.LOW, 3, 15)
            .from("volumes", "one in phase Released")
            .remedy(
                    "When its data is not needed: kubectl delete pv {name} ; to use it again: kubectl patch pv {name} -p"
                            + " '{\"spec\":{\"claimRef\":null}}'")
            .docs("concepts/storage/persistent-volumes/#retain")
            .alone("PersistentVolume");

    private static final Rule AVAILABLE = Row.cost("unused-volume", "Volume that nobody claims")
            .why("The storage is there and paid for, and no claim uses it.")
            .costs(Severity.LOW, 1, 5)
            .from("volumes", "one in phase Available")
            .remedy("See whether a claim should have it: kubectl get pvc -A ; else: kubectl delete pv {name}")
            .docs("concepts/storage/persistent-volumes/#phase")
            .alone("PersistentVolume");

    private static final Rule SMALL = Row.architecture("small-volume", "Very small volume")
            .why("Most storage is not sold in such small pieces, and it is full soon.")
            .isATip()
            .from("bytes", "a capacity under the limit")
            .limit(GIBI, "bytes")
            .remedy("Let it grow, if its class allows that: kubectl -n {namespace} edit {kind} {name}")
            .docs("concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims")
            .alone("PersistentVolume", "PersistentVolumeClaim");

    private static final Rule MANUAL = Row.architecture("manual-storage-class", "Class without a provisioner")
            .why("Nobody makes volumes of this class: each claim waits until somebody made one by hand.")
            .isATip()
            .from("classes", "one whose provisioner is kubernetes.io/no-provisioner")
            .remedy("See whether volumes are there: kubectl get pv ; and who uses the class: kubectl get pvc -A")
            .docs("concepts/storage/storage-classes/#local")
            .alone("StorageClass");

    private static final Rule ATTACHMENT = Row.reliability("attachment-failed", "Volume cannot be attached")
            .why("The volume does not come to the node, or does not leave it; its pod cannot start.")
            .costs(Severity.HIGH, 3, 15)
            .from("attachments", "one with an error")
            .remedy("See the error: kubectl describe volumeattachment {name} ; and the driver: kubectl get csinodes")
            .docs("concepts/storage/persistent-volumes/")
            .alone("VolumeAttachment");

    private VolumeRules() {}

    public static List<ObjectRule> rows() {
        return List.of(
                inPhase(PENDING, "Pending", "The volume is not ready yet"),
                inPhase(RELEASED, "Released", "The volume's claim is gone"),
                inPhase(AVAILABLE, "Available", "No claim uses the volume"),
                ObjectRule.measured(SMALL, VolumeRules::small),
                new ObjectRule(MANUAL, VolumeRules::manual),
                new ObjectRule(ATTACHMENT, VolumeRules::attachment));
    }

    private static ObjectRule inPhase(Rule rule, String phase, String message) {
        return new ObjectRule(
                rule,
                facts -> Verdict.when(
                        facts.body().at("status").text("phase").equals(phase),
                        message,
                        evidence(facts, "status.phase", phase)));
    }

    private static Optional<Verdict> small(Rule row, Facts facts) {
        boolean claim = facts.ref().kind().equals("PersistentVolumeClaim");
        String path = claim ? "spec.resources.requests.storage" : "spec.capacity.storage";
        Tree size = claim
                ? facts.body().at("spec", "resources", "requests", "storage")
                : facts.body().at("spec", "capacity", "storage");
        boolean small = Quantities.parse(size)
                .filter(bytes -> bytes.compareTo(row.limitValue()) < 0)
                .isPresent();
        return Verdict.when(small, "The volume is very small", evidence(facts, path, size.text()));
    }

    private static Optional<Verdict> manual(Facts storageClass) {
        String provisioner = storageClass.body().text("provisioner");
        return Verdict.when(
                provisioner.equals("kubernetes.io/no-provisioner"),
                "Volumes of the class must be made by hand",
                evidence(storageClass, "provisioner", provisioner));
    }

    private static Optional<Verdict> attachment(Facts attachment) {
        for (String way : List.of("attachError", "detachError")) {
            Tree error = attachment.body().at("status", way);
            if (error.isPresent()) {
                String word = way.substring(0, way.indexOf("Error"));
                return Optional.of(new Verdict(
                        "The volume cannot be " + word + "ed",
                        List.of(evidence(attachment, "status." + way, error.text("message")))));
            }
        }
        return Optional.empty();
    }
}
