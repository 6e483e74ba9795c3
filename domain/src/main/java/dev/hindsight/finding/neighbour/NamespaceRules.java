package dev.hindsight.finding.neighbour;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.SystemParts;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.finding.security.Spec;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.Workloads;
import dev.hindsight.topology.reference.Name;
import java.util.List;
import java.util.Optional;

/** What a namespace with pods should have, and what its default ServiceAccount gives away. */
public final class NamespaceRules {
    private static final Rule NO_POLICY = Row.security("namespace-without-network-policy", "No NetworkPolicy")
            .why("Each pod of the cluster can reach each port of the namespace's pods.")
            .costs(Severity.MEDIUM, 5, 20)
            .from("policies", "none in a namespace that has pods")
            .remedy(
                    "Begin with a policy that denies what is not allowed: kubectl -n {name} apply -f POLICY.yaml ; see what"
                            + " there is: kubectl get networkpolicies -A")
            .docs("concepts/services-networking/network-policies/")
            .amongNeighbours("Namespace");

    private static final Rule NO_QUOTA = Row.architecture("namespace-without-quota", "No ResourceQuota")
            .why("One team, or one mistake, can use up the whole cluster.")
            .costs(Severity.LOW, 5, 15)
            .from("quotas", "none in a namespace that has pods")
            .remedy("Set one: kubectl -n {name} create quota {name} --hard=requests.cpu=N,requests.memory=SIZE,pods=N")
            .docs("concepts/policy/resource-quotas/")
            .amongNeighbours("Namespace");

    private static final Rule NO_LIMIT_RANGE = Row.architecture("namespace-without-limit-range", "No LimitRange")
            .why("A container that says nothing of its size gets no request and no limit.")
            .costs(Severity.LOW, 3, 10)
            .from("limit ranges", "none in a namespace that has pods")
            .remedy(
                    "Set defaults: kubectl -n {name} apply -f LIMITRANGE.yaml ; see what there is: kubectl get limitranges"
                            + " -A")
            .docs("concepts/policy/limit-range/")
            .amongNeighbours("Namespace");

    private static final Rule TOKEN = Row.security("default-token-mounted", "Token of the default account mounted")
            .why("The pod carries a key to the API server that it most likely does not need.")
            .costs(Severity.LOW, 1, 5)
            .from("pods", "one with the default ServiceAccount, whose token neither of the two refuses")
            .remedy("Set automountServiceAccountToken: false: kubectl -n {namespace} patch serviceaccount default -p"
                    + " '{\"automountServiceAccountToken\":false}'")
            .docs("tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting")
            .amongNeighbours("Pod", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "CronJob");

    private NamespaceRules() {}

    public static List<NeighbourRule> rows() {
        return List.of(
                new NeighbourRule(NO_POLICY, without("NetworkPolicy")),
                new NeighbourRule(NO_QUOTA, without("ResourceQuota")),
                new NeighbourRule(NO_LIMIT_RANGE, without("LimitRange")),
                new NeighbourRule(TOKEN, NamespaceRules::token));
    }

    private static NeighbourRule.Check without(String kind) {
        return (model, namespace) -> {
            String name = namespace.ref().name();
            boolean wrong = !SystemParts.owns(namespace)
                    && model.isListed(kind, name)
                    && model.hasPods(name)
                    && model.inNamespace(kind, name).isEmpty();
            return wrong
                    ? Optional.of(new Verdict(
                            "The namespace has no " + kind, List.of(evidence(namespace, "metadata.name", name))))
                    : Optional.empty();
        };
    }

    private static Optional<Verdict> token(ClusterModel model, Facts workload) {
        return Spec.of(workload)
                .filter(spec -> mounts(model, workload, spec))
                .map(spec -> new Verdict(
                        "Its pods carry the token of the default ServiceAccount",
                        List.of(spec.evidence("automountServiceAccountToken", ""))));
    }

    private static boolean mounts(ClusterModel model, Facts workload, Spec spec) {
        String account = spec.pod().text("serviceAccountName");
        if (!Workloads.isInUse(workload) || !account.isEmpty() && !account.equals("default")) {
            return false;
        }
        Optional<Boolean> ofPod = spec.pod().flag("automountServiceAccountToken");
        Optional<Facts> known =
                model.find(Name.builtIn("ServiceAccount", workload.ref().namespace(), "default"));
        return ofPod.or(() -> known.map(Facts::body).flatMap(body -> flag(body)))
                .orElse(known.isPresent());
    }

    private static Optional<Boolean> flag(Tree account) {
        return account.flag("automountServiceAccountToken");
    }
}
