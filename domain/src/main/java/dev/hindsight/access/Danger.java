package dev.hindsight.access;

import dev.hindsight.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sort of right with which more can be had than it says.
 *
 * @param clusterWide whether it needs a right in the whole cluster, because what it is about has no namespace
 * @param asks any of which is enough
 */
public record Danger(String id, String title, String why, Severity severity, boolean clusterWide, List<Ask> asks) {
    private static final String RBAC = "rbac.authorization.k8s.io";

    static final Danger EVERYTHING = new Danger(
            "everything",
            "May do everything",
            "All verbs on all resources: whoever has this account has all of it.",
            Severity.CRITICAL,
            false,
            List.of());

    static final Danger WILDCARD = new Danger(
            "wildcard",
            "Holds a wildcard",
            "An asterisk also allows what will only be added later.",
            Severity.MEDIUM,
            false,
            List.of());

    /** Those that are found by what they allow; the worst first. */
    static final List<Danger> ROWS = List.of(
            row(
                    "escalate",
                    "May give itself any right",
                    "The verb escalate lets it write rights into roles that it" + " does not have.",
                    Severity.CRITICAL,
                    false,
                    List.of("escalate"),
                    RBAC,
                    "roles",
                    "clusterroles"),
            row(
                    "bind",
                    "May bind any role",
                    "The verb bind lets it bind roles with rights that it does not have.",
                    Severity.CRITICAL,
                    false,
                    List.of("bind"),
                    RBAC,
                    "roles",
                    "clusterroles"),
            row(
                    "impersonate",
                    "May act as others",
                    "Whoever impersonates has all rights of the other one.",
                    Severity.CRITICAL,
                    true,
                    List.of("impersonate"),
                    "",
                    "users",
                    "groups",
                    "serviceaccounts"),
            row(
                    "nodes-proxy",
                    "May reach the kubelets",
                    "Through nodes/proxy commands run in any pod, past admission" + " and audit.",
                    Severity.CRITICAL,
                    true,
                    List.of("get", "create"),
                    "",
                    "nodes/proxy"),
            row(
                    "webhooks",
                    "May change admission",
                    "A webhook sees and changes every object that is written.",
                    Severity.HIGH,
                    true,
                    List.of("create", "update", "patch"),
                    "admissionregistration.k8s.io",
                    "mutatingwebhookconfigurations",
                    "validatingwebhookconfigurations"),
            row(
                    "approve-certificates",
                    "May approve certificates",
                    "An approved certificate can be of any user.",
                    Severity.HIGH,
                    true,
                    List.of("update", "patch"),
                    "certificates.k8s.io",
                    "certificatesigningrequests/approval"),
            row(
                    "read-secrets",
                    "May read Secrets",
                    "Passwords and tokens of others can be read.",
                    Severity.HIGH,
                    false,
                    List.of("get", "list", "watch"),
                    "",
                    "secrets"),
            row(
                    "make-tokens",
                    "May make tokens",
                    "A token of any ServiceAccount there can be made.",
                    Severity.HIGH,
                    false,
                    List.of("create"),
                    "",
                    "serviceaccounts/token"),
            row(
                    "exec",
                    "May run commands in pods",
                    "Commands run with all that the pod has.",
                    Severity.HIGH,
                    false,
                    List.of("create", "get"),
                    "",
                    "pods/exec",
                    "pods/attach"),
            row(
                    "debug-containers",
                    "May add containers to running pods",
                    "A container that is added has what the pod" + " has.",
                    Severity.HIGH,
                    false,
                    List.of("update", "patch"),
                    "",
                    "pods/ephemeralcontainers"),
            row(
                    "make-pods",
                    "May make pods",
                    "A pod can mount every Secret and take every ServiceAccount of its" + " namespace.",
                    Severity.MEDIUM,
                    false,
                    List.of("create"),
                    "",
                    "pods"),
            row(
                    "make-volumes",
                    "May make volumes",
                    "A volume of type hostPath reaches the disks of nodes.",
                    Severity.MEDIUM,
                    true,
                    List.of("create"),
                    "",
                    "persistentvolumes"));

    private static Danger row(
            String id,
            String title,
            String why,
            Severity severity,
            boolean clusterWide,
            List<String> verbs,
            String group,
            String... resources) {
        List<Ask> asks = Stream.of(resources)
                .flatMap(resource -> verbs.stream().map(verb -> Ask.of(verb, group, resource)))
                .toList();
        return new Danger(id, title, why, severity, clusterWide, asks);
    }

    /** All of them, the worst first. */
    public static List<Danger> all() {
        return Stream.of(List.of(EVERYTHING), ROWS, List.of(WILDCARD))
                .flatMap(List::stream)
                .toList();
    }

    /** What is dangerous about a right; who may do everything is not told of the parts. */
    static List<Danger> of(Right right, String namespace) {
        if (right.isEverything()) {
            return List.of(EVERYTHING);
        }
        Stream<Danger> found = ROWS.stream()
                .filter(danger -> namespace.isEmpty() || !danger.clusterWide)
                .filter(danger -> danger.asks.stream().anyMatch(ask -> right.allowsSome(ask)));
        return Stream.concat(found, right.hasWildcard() ? Stream.of(WILDCARD) : Stream.empty())
                .toList();
    }
}
