package dev.hindsight.finding.cost;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.SystemParts;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Owners;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.index.Selector;
import dev.hindsight.topology.reference.Name;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is kept and serves nobody. What the API server does not know to be used may still be read by a program. */
public final class UnusedRules {
    private static final Set<String> MADE_BY_MACHINES = Set.of(
            "kubernetes.io/service-account-token",
            "bootstrap.kubernetes.io/token",
            "helm.sh/release.v1",
            "helm.sh/release",
            "istio.io/key-and-cert",
            "istio.io/ca-root");

    private static final Rule CLAIM = Row.cost("unused-claim", "Volume claim that no pod uses")
            .why("Its storage is paid for, day by day.")
            .costs(Severity.LOW, 3, 15)
            .from("claims", "one that no pod mounts and no workload names")
            .remedy("See what is in it, then: kubectl -n {namespace} delete pvc {name}")
            .docs("concepts/storage/persistent-volumes/")
            .amongNeighbours("PersistentVolumeClaim");

    private static final Rule CONFIG = tip("unused-config-map", "ConfigMap that nothing refers to", "ConfigMap");
    private static final Rule SECRET = tip("unused-secret", "Secret that nothing refers to", "Secret");
    private static final Rule ACCOUNT = tip("unused-account", "ServiceAccount that nothing uses", "ServiceAccount");
    private static final Rule ROLE = tip("unused-role", "Role that nobody is bound to", "Role", "ClusterRole");
    private static final Rule GATEWAY_CLASS =
            tip("unused-gateway-class", "GatewayClass without a Gateway", "GatewayClass");

    private static final Rule KEY = tip("unused-key", "Key that nothing refers to", "ConfigMap", "Secret");

    private static final Rule NAMESPACE = tip("empty-namespace", "Namespace without any workload", "Namespace");

    private UnusedRules() {}

    private static Rule tip(String id, String title, String... kinds) {
        return Row.architecture(id, title)
                .why("What nobody needs is in the way of whoever looks for what matters.")
                .isATip()
                .from("references", "none, from any kind that is completely known")
                .remedy("If no program reads it by itself: kubectl -n {namespace} delete {kind} {name}")
                .docs("concepts/overview/working-with-objects/")
                .amongNeighbours(kinds);
    }

    public static List<NeighbourRule> rows() {
        return List.of(
                new NeighbourRule(CLAIM, UnusedRules::claim),
                new NeighbourRule(
                        CONFIG, (model, facts) -> unused(model, facts, "No workload refers to the ConfigMap")),
                new NeighbourRule(SECRET, UnusedRules::secret),
                new NeighbourRule(KEY, UnusedKeys::of),
                new NeighbourRule(
                        ACCOUNT,
                        (model, facts) -> isDefault(facts)
                                ? Optional.empty()
                                : unused(model, facts, "No workload and no binding uses the account")),
                new NeighbourRule(ROLE, UnusedRules::role),
                new NeighbourRule(
                        GATEWAY_CLASS,
                        (model, facts) -> model.isListed("Gateway", "")
                                ? unused(model, facts, "No Gateway is of this class")
                                : Optional.empty()),
                new NeighbourRule(NAMESPACE, UnusedRules::namespace));
    }

    private static boolean isDefault(Facts account) {
        return account.ref().name().equals("default");
    }

    /** Whether all that could refer to it is known, and it stands by itself. */
    static boolean isJudged(ClusterModel model, Facts facts) {
        String namespace = facts.ref().namespace();
        return !SystemParts.owns(facts)
                && !facts.ref().name().equals("kube-root-ca.crt")
                && Owners.of(facts).isEmpty()
                && (namespace.isEmpty() || model.isListed("Pod", namespace) && model.isListed("Deployment", namespace));
    }

    private static Optional<Verdict> unused(ClusterModel model, Facts facts, String message) {
        boolean wrong = isJudged(model, facts)
                && model.referringTo(Name.of(facts.ref())).isEmpty();
        return Verdict.when(
                wrong, message, evidence(facts, "metadata.name", facts.ref().name()));
    }

    private static Optional<Verdict> secret(ClusterModel model, Facts secret) {
        return MADE_BY_MACHINES.contains(secret.body().text("type")) && !isOrphan(secret)
                ? Optional.empty()
                : unused(model, secret, "No workload, account or Ingress refers to the Secret");
    }

    /** A token that names no account belongs to nobody. */
    private static boolean isOrphan(Facts secret) {
        return secret.body().text("type").equals("kubernetes.io/service-account-token")
                && secret.body()
                        .at("metadata", "annotations")
                        .at("kubernetes.io/service-account.name")
                        .isEmpty();
    }

    private static Optional<Verdict> role(ClusterModel model, Facts role) {
        Tree metadata = role.body().at("metadata");
        boolean aggregated = metadata.at("labels").names().stream()
                .anyMatch(label -> label.startsWith("rbac.authorization.k8s.io/aggregate-to-"));
        boolean forPeople = Set.of("admin", "edit", "view", "cluster-admin")
                .contains(role.ref().name());
        boolean known = model.isListed("ClusterRoleBinding", "")
                && model.isListed("RoleBinding", role.ref().namespace());
        return aggregated || forPeople || !known ? Optional.empty() : unused(model, role, "No binding names the role");
    }

    private static Optional<Verdict> claim(ClusterModel model, Facts claim) {
        boolean wrong = isJudged(model, claim)
                && model.mounting(claim).findAny().isEmpty()
                && model.referringTo(Name.of(claim.ref())).isEmpty()
                && model.inNamespace("StatefulSet", claim.ref().namespace()).stream()
                        .noneMatch(set -> madeBy(set, claim));
        return Verdict.when(
                wrong,
                "No pod mounts the claim and no workload names it",
                evidence(claim, "status.phase", claim.body().at("status").text("phase")));
    }

    /** A StatefulSet keeps the claims of the replicas that it has given up, for the day that they come back. */
    private static boolean madeBy(Facts set, Facts claim) {
        return set.body().at("spec").items("volumeClaimTemplates").stream()
                .map(template ->
                        template.at("metadata").text("name") + "-" + set.ref().name() + "-")
                .anyMatch(claim.ref().name()::startsWith);
    }

    private static Optional<Verdict> namespace(ClusterModel model, Facts namespace) {
        String name = namespace.ref().name();
        boolean wrong = !SystemParts.owns(namespace)
                && !name.equals("default")
                && model.isListed("Pod", name)
                && model.isListed("Deployment", name)
                && !model.hasPods(name)
                && model.tops(name, Selector.NONE).findAny().isEmpty();
        return Verdict.when(wrong, "Nothing runs in the namespace", evidence(namespace, "metadata.name", name));
    }
}
