package dev.hindsight.finding.neighbour;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.Judging;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.SystemParts;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.KubernetesEvents;
import dev.hindsight.topology.PodState;
import dev.hindsight.topology.Presence;
import dev.hindsight.topology.Workloads;
import dev.hindsight.topology.reference.Reference;
import dev.hindsight.topology.reference.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What is referred to and is not there, and claims that wait for a volume. */
public final class ReferenceRules {
    private static final String PULL_SECRET = "imagePullSecrets";

    private static final Rule MISSING = Row.reliability("missing-reference", "Refers to something that is not there")
            .why("What the object needs does not exist: the next pod will not start, or requests lead nowhere.")
            .costs(Severity.HIGH, 3, 15)
            .from("references", "one whose target does not exist, or lacks the key, in a kind that is fully known")
            .remedy("See what there is: kubectl -n {namespace} get"
                    + " configmaps,secrets,serviceaccounts,services,pvc ; kubectl get storageclasses ; then make what is"
                    + " missing, or correct the name: kubectl -n {namespace} edit {kind} {name}")
            .docs("tasks/debug/debug-application/")
            .amongNeighbours(
                    "Pod",
                    "Deployment",
                    "ReplicaSet",
                    "StatefulSet",
                    "DaemonSet",
                    "Job",
                    "CronJob",
                    "Ingress",
                    "HorizontalPodAutoscaler",
                    "PersistentVolumeClaim",
                    "ServiceAccount",
                    "RoleBinding",
                    "ClusterRoleBinding",
                    "ValidatingWebhookConfiguration",
                    "MutatingWebhookConfiguration",
                    "APIService",
                    "Gateway",
                    "HTTPRoute",
                    "GRPCRoute",
                    "TLSRoute",
                    "TCPRoute",
                    "UDPRoute");

    private static final Rule PENDING = Row.reliability("pvc-pending", "Volume claim waits")
            .why("The claim has no volume, and the pods that mount it wait for it.")
            .costs(Severity.MEDIUM, 3, 15)
            .from(
                    "claims",
                    "one that is Pending though it names its volume, while a pod waits for it, or while provisioning fails")
            .remedy("See why: kubectl -n {namespace} describe pvc {name} ; which classes there are: kubectl get"
                    + " storageclasses")
            .docs("concepts/storage/persistent-volumes/#binding")
            .amongNeighbours("PersistentVolumeClaim");

    private static final Rule NO_PULL_SECRET = Row.reliability("missing-pull-secret", "Pull secret is not there")
            .why("A pod starts without its pull secret only as long as its image is public or lies on the node.")
            .costs(Severity.LOW, 2, 10)
            .from("references", "one of imagePullSecrets whose Secret does not exist, where all Secrets are known")
            .remedy("Make it: kubectl -n {namespace} create secret docker-registry NAME --docker-server=REGISTRY"
                    + " --docker-username=USER --docker-password=PASSWORD ; or take it out: kubectl -n {namespace} edit"
                    + " {kind} {name}")
            .docs("tasks/configure-pod-container/pull-image-private-registry/")
            .amongNeighbours(
                    "Pod", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "CronJob", "ServiceAccount");

    private ReferenceRules() {}

    public static List<NeighbourRule> rows() {
        return List.of(
                new NeighbourRule(MISSING, (model, facts) -> missing(model, facts, other -> !isPullSecret(other))),
                new NeighbourRule(
                        NO_PULL_SECRET, (model, facts) -> missing(model, facts, ReferenceRules::isPullSecret)),
                new NeighbourRule(PENDING, ReferenceRules::pending));
    }

    private static boolean isPullSecret(Reference reference) {
        return reference.path().endsWith(PULL_SECRET);
    }

    private static Optional<Verdict> missing(ClusterModel model, Facts facts, Predicate<Reference> meant) {
        if (isOfNoMatter(facts)) {
            return Optional.empty();
        }
        TreeSet<String> words = new TreeSet<>();
        List<Evidence> found = new ArrayList<>();
        for (Reference reference : References.of(facts)) {
            if (meant.test(reference) && isMissing(model, facts, reference)) {
                words.add(words(reference));
                found.add(evidence(facts, reference.path(), words(reference)));
            }
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String message = Judging.some(List.copyOf(words)) + Judging.verb(words, " does not exist", " do not exist");
        return Optional.of(new Verdict(message, found));
    }

    private static boolean isOfNoMatter(Facts facts) {
        return switch (facts.ref().kind()) {
            case "PersistentVolumeClaim" -> !isPending(facts);
            // Kubernetes binds accounts that only some installations have.
            case "RoleBinding", "ClusterRoleBinding" -> SystemParts.owns(facts);
            case "Pod", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "CronJob" ->
                !Workloads.isInUse(facts);
            default -> false;
        };
    }

    private static boolean isMissing(ClusterModel model, Facts facts, Reference reference) {
        if (reference.optional() || reference.isMadeByKubernetes()) {
            return false;
        }
        return switch (model.presence(reference.target())) {
            case PRESENT -> !reference.key().isEmpty() && lacksKey(model, reference);
            case ABSENT -> true;
            case UNKNOWN -> saidToBeMissing(model, facts, reference);
        };
    }

    private static boolean lacksKey(ClusterModel model, Reference reference) {
        Facts target = model.find(reference.target()).orElseThrow();
        TreeSet<String> keys = new TreeSet<>(target.body().at("data").names());
        keys.addAll(target.body().at("binaryData").names());
        boolean cut = keys.stream().anyMatch(key -> key.contains("…"));
        return !cut && !keys.contains(reference.key());
    }

    /** Where nobody listed storage classes, the claim's own Events may know. */
    private static boolean saidToBeMissing(ClusterModel model, Facts facts, Reference reference) {
        return facts.ref().kind().equals("PersistentVolumeClaim")
                && failures(model, facts).stream()
                        .map(KubernetesEvents::message)
                        .anyMatch(message ->
                                message.contains("\"" + reference.target().name() + "\" not found"));
    }

    private static String words(Reference reference) {
        String key = reference.key().isEmpty() ? "" : "key " + reference.key() + " of ";
        return key + reference.target().kind() + " " + reference.target().name();
    }

    private static boolean isPending(Facts claim) {
        return claim.body().at("status").text("phase").equals("Pending");
    }

    private static List<Facts> failures(ClusterModel model, Facts claim) {
        return model.eventsAbout(claim.ref().uid());
    }

    private static Optional<Verdict> pending(ClusterModel model, Facts claim) {
        if (!isPending(claim)) {
            return Optional.empty();
        }
        List<Evidence> found = new ArrayList<>();
        found.add(evidence(claim, "status.phase", "Pending"));
        failures(model, claim).forEach(event -> found.add(PodEvents.evidence(event)));
        if (!claim.body().at("spec").text("volumeName").isEmpty()) {
            found.add(evidence(claim, "spec.volumeName", claim.body().at("spec").text("volumeName")));
        }
        for (Reference reference : References.of(claim)) {
            if (model.presence(reference.target()) == Presence.ABSENT) {
                found.add(evidence(claim, reference.path(), reference.target().name()));
            }
        }
        model.mounting(claim)
                .filter(PodState::isUnschedulable)
                .forEach(pod -> found.add(evidence(pod, "status.conditions[PodScheduled]", "False")));
        return found.size() == 1 ? Optional.empty() : Optional.of(new Verdict("The claim waits for a volume", found));
    }
}
