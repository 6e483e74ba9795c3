package dev.hindsight.finding.security;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.SystemParts;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.finding.security.Spec.Fault;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Container;
import dev.hindsight.resource.part.Container.Role;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.Workloads;
import dev.hindsight.topology.reference.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Accounts that have, or carry, more than they need, and bindings for everybody. */
public final class AccountRules {
    private static final Set<String> NOBODY = Set.of("system:anonymous", "system:unauthenticated");
    private static final String DEFAULT = "default";

    private static final Rule ANYBODY = Row.security("anonymous-access", "Rights for whoever asks")
            .why("Who reaches the API server has these rights, without a name or a password.")
            .costs(Severity.CRITICAL, 10, 20)
            .from("bindings", "one to system:anonymous or system:unauthenticated that Kubernetes did not make")
            .remedy("Remove it: kubectl -n {namespace} delete {kind} {name}")
            .docs("concepts/security/rbac-good-practices/")
            .alone("RoleBinding", "ClusterRoleBinding");

    private static final Rule DEFAULT_BOUND = Row.security("default-account-bound", "Rights for the default account")
            .why("Each pod of the namespace that names no account of its own has these rights.")
            .costs(Severity.MEDIUM, 3, 10)
            .from("bindings", "one whose subject is a ServiceAccount named default, or all accounts")
            .remedy(
                    "Make an account for the workload and bind that: kubectl -n {namespace} create serviceaccount NAME ;"
                            + " kubectl -n {namespace} edit {kind} {name}")
            .docs("concepts/security/rbac-good-practices/")
            .alone("RoleBinding", "ClusterRoleBinding");

    private static final Rule AUTOMOUNT = Row.security(
                    "account-token-automounted", "Account gives its token to all pods")
            .why("Each pod with the account carries a key to the API server, asked for or not.")
            .isATip()
            .from("accounts", "one with automountServiceAccountToken: true")
            .remedy("Let pods ask for it: kubectl -n {namespace} patch serviceaccount {name} -p"
                    + " '{\"automountServiceAccountToken\":false}'")
            .docs("tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting")
            .alone("ServiceAccount");

    private static final Rule TOKEN = Row.security("api-token-mounted", "Carries a key to the API server")
            .why("A program that does not talk to the API server needs none; whoever takes it over gets the key.")
            .isATip()
            .from("pods", "one with an account of its own whose token neither of the two refuses")
            .remedy(
                    "If it does not talk to the API server, set automountServiceAccountToken: false: kubectl -n {namespace}"
                            + " edit {kind} {name}")
            .docs("tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting")
            .amongNeighbours(Workloads.KINDS);

    private static final Rule UNSAID = Row.security("may-run-as-root", "Nothing forbids root")
            .why("There is a security context, but the image decides who runs; a newer image may run as root.")
            .costs(Severity.LOW, 1, 5)
            .from("containers", "one with a security context that sets neither runAsNonRoot nor runAsUser")
            .remedy("Set runAsNonRoot: true: kubectl -n {namespace} edit {kind} {name} (container {container})")
            .docs("tasks/configure-pod-container/security-context/")
            .alone(Workloads.KINDS);

    private static final Rule HOST_PORT = Row.security("host-port", "Takes a port of its node")
            .why("The port is open on the node, past Services and policies, and only one such pod fits on a node.")
            .costs(Severity.LOW, 1, 5)
            .from("ports", "one with a hostPort, without the network of the node")
            .remedy(
                    "Use a Service instead: kubectl -n {namespace} expose {kind} {name} --port=PORT ; then remove hostPort:"
                            + " kubectl -n {namespace} edit {kind} {name}")
            .docs("concepts/security/pod-security-standards/")
            .alone(Workloads.KINDS);

    private AccountRules() {}

    public static List<ObjectRule> alone() {
        return List.of(
                new ObjectRule(ANYBODY, AccountRules::anybody),
                new ObjectRule(DEFAULT_BOUND, AccountRules::defaultBound),
                new ObjectRule(AUTOMOUNT, AccountRules::automount),
                Spec.rule(UNSAID, spec -> spec.containers(AccountRules::unsaid, "may run as root", "may run as root")),
                Spec.rule(
                        HOST_PORT,
                        spec -> spec.containers(
                                AccountRules::hostPort, "takes a port of its node", "take ports of their node")));
    }

    public static List<NeighbourRule> rows() {
        return List.of(new NeighbourRule(TOKEN, AccountRules::token));
    }

    private static Optional<Verdict> anybody(Facts binding) {
        return subjects(binding, subject -> NOBODY.contains(subject.text("name")), "Anybody has these rights: ");
    }

    private static Optional<Verdict> defaultBound(Facts binding) {
        Predicate<Tree> meant = subject -> subject.text("kind").equals("ServiceAccount")
                        && subject.text("name").equals(DEFAULT)
                        && !SystemParts.isSystemNamespace(subject.text("namespace"))
                || subject.text("name").startsWith("system:serviceaccounts")
                        && !SystemParts.isSystemNamespace(subject.text("name")
                                .substring(subject.text("name").lastIndexOf(':') + 1));
        return subjects(binding, meant, "Pods without an account of their own have these rights: ");
    }

    private static Optional<Verdict> subjects(Facts binding, Predicate<Tree> meant, String message) {
        List<Evidence> found = new ArrayList<>();
        if (!SystemParts.owns(binding)) {
            binding.body().items("subjects").stream()
                    .filter(meant)
                    .forEach(subject -> found.add(
                            evidence(binding, "subjects", subject.text("kind") + " " + subject.text("name"))));
        }
        Tree role = binding.body().at("roleRef");
        return Verdict.ifAny(found, message + role.text("kind") + " " + role.text("name"));
    }

    private static Optional<Verdict> automount(Facts account) {
        return Verdict.when(
                account.body().isTrue("automountServiceAccountToken") && !SystemParts.owns(account),
                "The account gives its token to all its pods",
                evidence(account, "automountServiceAccountToken", "true"));
    }

    private static Optional<Verdict> token(ClusterModel model, Facts workload) {
        return Spec.of(workload)
                .filter(spec -> mounts(model, workload, spec.pod()))
                .map(spec -> new Verdict(
                        "Its pods carry the token of their account",
                        List.of(spec.evidence("serviceAccountName", spec.pod().text("serviceAccountName")))));
    }

    private static boolean mounts(ClusterModel model, Facts workload, Tree pod) {
        String account = pod.text("serviceAccountName");
        if (!Workloads.isInUse(workload) || account.isEmpty() || account.equals(DEFAULT)) {
            return false;
        }
        Optional<Facts> known =
                model.find(Name.builtIn("ServiceAccount", workload.ref().namespace(), account));
        return pod.flag("automountServiceAccountToken")
                .or(() -> known.flatMap(facts -> facts.body().flag("automountServiceAccountToken")))
                .orElse(known.isPresent());
    }

    private static Optional<Fault> unsaid(Spec spec, Container container) {
        boolean context = !container.spec().at("securityContext").names().isEmpty()
                || !spec.pod().at("securityContext").names().isEmpty();
        boolean said = spec.effective(container, "runAsNonRoot").isTrue()
                || spec.effective(container, "runAsUser").isPresent();
        return context && !said && container.role() != Role.EPHEMERAL
                ? Optional.of(new Fault("securityContext.runAsNonRoot", ""))
                : Optional.empty();
    }

    private static Optional<Fault> hostPort(Spec spec, Container container) {
        return container.spec().items("ports").stream()
                .filter(port -> port.number("hostPort", 0) > 0 && !spec.pod().isTrue("hostNetwork"))
                .findFirst()
                .map(port -> new Fault("ports[" + port.text("containerPort") + "].hostPort", port.text("hostPort")));
    }
}
