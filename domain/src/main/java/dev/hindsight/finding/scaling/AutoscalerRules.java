package dev.hindsight.finding.scaling;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.PodTemplates;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.Figures;
import dev.hindsight.topology.reference.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Autoscalers that cannot follow the load, or would ask for more than there is. */
public final class AutoscalerRules {
    private static final Set<String> NEVER_SCALED = Set.of("DaemonSet", "Job", "CronJob", "Pod", "Service");

    private static final Rule KIND = Row.reliability("autoscaler-target-kind", "Autoscaler of what cannot be scaled")
            .why("The target has no number of replicas that could be changed; nothing ever happens.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("targets", "one of a kind without replicas, as a DaemonSet or a Job")
            .remedy("Name a Deployment, a StatefulSet or a ReplicaSet: kubectl -n {namespace} edit hpa {name}")
            .docs("tasks/run-application/horizontal-pod-autoscale/")
            .alone("HorizontalPodAutoscaler");

    private static final Rule NO_REQUESTS = Row.reliability(
                    "autoscaler-without-requests", "Autoscaler of containers without requests")
            .why("Utilization is a share of what was requested; without a request it is not known, and nothing is"
                    + " scaled.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("containers", "one without a request for the resource that the autoscaler measures")
            .remedy("Give the target's containers requests: see it with kubectl -n {namespace} describe hpa {name} ;"
                    + " then kubectl -n {namespace} set resources deployment NAME --requests=cpu=100m,memory=128Mi")
            .docs("tasks/run-application/horizontal-pod-autoscale/#support-for-resource-metrics")
            .amongNeighbours("HorizontalPodAutoscaler");

    private static final Rule TOO_LARGE = Row.architecture(
                    "autoscaler-beyond-capacity", "Autoscaler may ask for more than there is")
            .why("At its maximum the target requests more than all nodes together have; pods will wait.")
            .costs(Severity.LOW, 1, 5)
            .from("replicas", "as many at most that their requests exceed what all nodes can give")
            .remedy("Lower the maximum: kubectl -n {namespace} patch hpa {name} -p '{\"spec\":{\"maxReplicas\":N}}'"
                    + " ; or add nodes; see what they have: kubectl describe nodes")
            .docs("concepts/workloads/autoscaling/")
            .amongNeighbours("HorizontalPodAutoscaler");

    private static final Rule ALL_TOO_LARGE = Row.architecture(
                    "autoscalers-beyond-capacity", "Autoscalers together may ask for more than there is")
            .why("When load comes everywhere at once, the targets' requests exceed what all nodes can give.")
            .costs(Severity.LOW, 1, 5)
            .from("replicas", "as many at most, of all autoscalers; told once, of the first of them")
            .remedy("See all of them: kubectl get hpa -A ; lower maxima or add nodes: kubectl describe nodes")
            .docs("concepts/workloads/autoscaling/")
            .amongNeighbours("HorizontalPodAutoscaler");

    private AutoscalerRules() {}

    public static List<ObjectRule> alone() {
        return List.of(new ObjectRule(KIND, AutoscalerRules::kind));
    }

    public static List<NeighbourRule> rows() {
        return List.of(
                new NeighbourRule(NO_REQUESTS, AutoscalerRules::noRequests),
                new NeighbourRule(TOO_LARGE, AutoscalerRules::tooLarge),
                new NeighbourRule(ALL_TOO_LARGE, AutoscalerRules::allTooLarge));
    }

    private static Optional<Verdict> kind(Facts autoscaler) {
        String kind = autoscaler.body().at("spec", "scaleTargetRef").text("kind");
        return Verdict.when(
                NEVER_SCALED.contains(kind),
                "A " + kind + " cannot be scaled",
                evidence(autoscaler, "spec.scaleTargetRef.kind", kind));
    }

    private static Optional<Facts> targetOf(ClusterModel model, Facts autoscaler) {
        return References.of(autoscaler).stream().findFirst().flatMap(target -> model.find(target.target()));
    }

    private static Optional<Verdict> noRequests(ClusterModel model, Facts autoscaler) {
        TreeSet<String> measured = new TreeSet<>();
        for (Tree metric : autoscaler.body().at("spec").items("metrics")) {
            Tree resource = metric.at("resource");
            if (resource.at("target").text("type").equals("Utilization")) {
                measured.add(resource.text("name"));
            }
        }
        if (autoscaler.body().at("spec", "targetCPUUtilizationPercentage").isPresent()) {
            measured.add("cpu");
        }
        Optional<Facts> target = targetOf(model, autoscaler);
        List<Evidence> found = new ArrayList<>();
        target.flatMap(PodTemplates::of)
                .ifPresent(template -> Requests.lacking(template, measured)
                        .forEach(path -> found.add(evidence(target.get(), path, ""))));
        return Verdict.ifAny(found, "Its target has containers without a request for what it measures");
    }

    private static Optional<Verdict> tooLarge(ClusterModel model, Facts autoscaler) {
        Requests most = atMost(model, autoscaler);
        Figures figures = model.figures();
        return Verdict.when(
                most.exceed(figures),
                "At its maximum it requests more than all nodes can give",
                evidence(
                        autoscaler,
                        "spec.maxReplicas",
                        autoscaler.body().at("spec").text("maxReplicas")),
                evidence(autoscaler, "requests at most", most.words()),
                evidence(
                        autoscaler, "allocatable of all nodes", new Requests(figures.cpu(), figures.memory()).words()));
    }

    private static Optional<Verdict> allTooLarge(ClusterModel model, Facts autoscaler) {
        List<Facts> all = model.everywhere("HorizontalPodAutoscaler");
        if (all.size() < 2 || !all.getFirst().ref().equals(autoscaler.ref())) {
            return Optional.empty();
        }
        Requests sum = all.stream().map(one -> atMost(model, one)).reduce(Requests.NONE, Requests::plus);
        return Verdict.when(
                sum.exceed(model.figures()),
                "All autoscalers together may request more than all nodes can give",
                evidence(autoscaler, "requests of all at most", sum.words()));
    }

    private static Requests atMost(ClusterModel model, Facts autoscaler) {
        long replicas = autoscaler.body().at("spec").number("maxReplicas", 0);
        return targetOf(model, autoscaler)
                .flatMap(PodTemplates::of)
                .map(template -> Requests.of(template).times(replicas))
                .orElse(Requests.NONE);
    }
}
