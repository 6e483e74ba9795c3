package dev.hindsight.finding.network;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.finding.security.Spec;
import dev.hindsight.resource.Facts;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.Workloads;
import dev.hindsight.topology.index.Selector;
import dev.hindsight.topology.reference.ApiGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** NetworkPolicies that do nothing, or less than one would think. */
public final class PolicyRules {
    private static final String POLICY = "NetworkPolicy";

    private static final Rule NOTHING = Row.security("policy-selects-nothing", "NetworkPolicy selects nothing")
            .why("It protects no pod; most likely its labels are misspelt, or what it protected is gone.")
            .costs(Severity.LOW, 1, 5)
            .from("pods", "none selected, and no workload that would make one")
            .remedy("Compare: kubectl -n {namespace} describe networkpolicy {name} ; kubectl -n {namespace} get pods"
                    + " --show-labels")
            .docs("concepts/services-networking/network-policies/")
            .amongNeighbours(POLICY);

    private static final Rule PEER = Row.security(
                    "policy-peer-matches-nothing", "NetworkPolicy allows what is not there")
            .why("A rule speaks of pods or namespaces that do not exist; what should be allowed is not.")
            .isATip()
            .from("peers", "one whose selectors no namespace, or no pod and no workload, has")
            .remedy("Compare: kubectl -n {namespace} describe networkpolicy {name} ; kubectl get pods -A --show-labels")
            .docs("concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors")
            .amongNeighbours(POLICY);

    private static final Rule ALL = Row.security("policy-allows-all", "NetworkPolicy allows everything")
            .why("A policy that allows all of a direction takes away what other policies restrict there.")
            .isATip()
            .from("rules", "an empty one, which allows everything in its direction")
            .remedy("Name who may: kubectl -n {namespace} edit networkpolicy {name}")
            .docs("concepts/services-networking/network-policies/#allow-all-ingress-traffic")
            .alone(POLICY);

    private static final Rule OPEN = Row.security("pod-open-to-all", "No NetworkPolicy restricts who reaches it")
            .why("Others in the namespace are protected by policies; this workload each pod of the cluster can reach.")
            .costs(Severity.LOW, 1, 5)
            .from("policies", "none that selects its pods for Ingress, in a namespace that has policies")
            .remedy(
                    "Write a policy that selects it: kubectl -n {namespace} get networkpolicies ; kubectl -n {namespace}"
                            + " apply -f POLICY.yaml")
            .docs("concepts/services-networking/network-policies/#default-deny-all-ingress-traffic")
            .amongNeighbours(Workloads.KINDS);

    private static final Rule EGRESS = Row.security("pod-may-call-all", "No NetworkPolicy restricts whom it calls")
            .why("Whoever takes the pod over can call anything from it.")
            .isATip()
            .from("policies", "none that selects its pods for Egress, in a namespace that has policies")
            .remedy(
                    "Write a policy that selects it: kubectl -n {namespace} get networkpolicies ; kubectl -n {namespace}"
                            + " apply -f POLICY.yaml")
            .docs("concepts/services-networking/network-policies/#default-deny-all-egress-traffic")
            .amongNeighbours(Workloads.KINDS);

    private PolicyRules() {}

    public static List<ObjectRule> alone() {
        return List.of(new ObjectRule(ALL, PolicyRules::allowsAll));
    }

    public static List<NeighbourRule> rows() {
        return List.of(
                new NeighbourRule(NOTHING, PolicyRules::nothing),
                new NeighbourRule(PEER, PolicyRules::peer),
                new NeighbourRule(OPEN, (model, facts) -> open(model, facts, "Ingress")),
                new NeighbourRule(EGRESS, (model, facts) -> open(model, facts, "Egress")));
    }

    private static Optional<Verdict> nothing(ClusterModel model, Facts policy) {
        String namespace = policy.ref().namespace();
        Selector selector = Selector.of(policy);
        boolean wrong = !selector.isEmpty()
                && model.isListed("Pod", namespace)
                && model.tops(namespace, selector).findAny().isEmpty()
                && model.pods(namespace, selector).findAny().isEmpty();
        return Verdict.when(
                wrong,
                "The policy selects " + selector.words() + ", which no pod and no workload has",
                evidence(policy, "spec.podSelector", selector.words()));
    }

    private static Optional<Verdict> peer(ClusterModel model, Facts policy) {
        if (!model.isListed("Pod", policy.ref().namespace()) || !model.isListed("Namespace", "")) {
            return Optional.empty();
        }
        List<Evidence> found = new ArrayList<>();
        for (Peer peer : Peer.of(policy)) {
            if (!peer.isThere(model, policy.ref().namespace())) {
                found.add(evidence(policy, peer.path(), peer.words()));
            }
        }
        return Verdict.ifAny(found, "A rule of the policy speaks of pods that are not there");
    }

    private static Optional<Verdict> allowsAll(Facts policy) {
        List<Evidence> found = new ArrayList<>();
        for (String way : List.of("ingress", "egress")) {
            boolean all = policy.body().at("spec").items(way).stream()
                    .anyMatch(rule -> rule.items("from").isEmpty()
                            && rule.items("to").isEmpty()
                            && rule.items("ports").isEmpty());
            if (all) {
                found.add(evidence(policy, "spec." + way, "{}"));
            }
        }
        return Verdict.ifAny(found, "The policy allows everything in a direction");
    }

    private static Optional<Verdict> open(ClusterModel model, Facts workload, String way) {
        return Spec.of(workload)
                .filter(spec -> Workloads.isInUse(workload) && !spec.pod().isTrue("hostNetwork"))
                .filter(spec -> {
                    List<Facts> policies =
                            model.inNamespace(POLICY, workload.ref().namespace());
                    return !policies.isEmpty()
                            && policies.stream().allMatch(policy -> ApiGroup.isBuiltIn(policy.ref()))
                            && policies.stream().noneMatch(policy -> Peer.restricts(policy, way, spec.template()));
                })
                .map(spec -> new Verdict(
                        way.equals("Ingress")
                                ? "No NetworkPolicy restricts who reaches its pods"
                                : "No NetworkPolicy restricts whom its pods call",
                        List.of(evidence(
                                workload,
                                "labels of its pods",
                                spec.template().labels().toString()))));
    }
}
