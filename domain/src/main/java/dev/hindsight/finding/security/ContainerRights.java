package dev.hindsight.finding.security;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.security.Spec.Check;
import dev.hindsight.finding.security.Spec.Fault;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Container;
import dev.hindsight.topology.Workloads;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a container may do on its node. */
public final class ContainerRights {
    /** The only capability that Kubernetes' strictest standard lets a container add. */
    private static final String HARMLESS = "NET_BIND_SERVICE";

    private static final Rule PRIVILEGED = Row.security("privileged", "Privileged container")
            .why("Who gets into the container has the node, and with it all of its pods.")
            .costs(Severity.CRITICAL, 15, 30)
            .from("containers", "one with privileged: true")
            .remedy("Take it away and add the one capability that is needed: kubectl -n {namespace} edit {kind} {name}"
                    + " (securityContext.privileged of container {container})")
            .docs("concepts/security/pod-security-standards/")
            .alone(Workloads.KINDS);

    private static final Rule ROOT = Row.security("root-container", "Container runs as root")
            .why("A process that breaks out of its container as root is root on the node.")
            .costs(Severity.HIGH, 10, 30)
            .from("containers", "one whose user is 0; one that says no user is judged as missing-security-context")
            .remedy("Set runAsNonRoot: true and a runAsUser above 0: kubectl -n {namespace} edit {kind} {name}")
            .docs("tasks/configure-pod-container/security-context/")
            .alone(Workloads.KINDS);

    private static final Rule ESCALATION = Row.security("privilege-escalation", "Privileges can be gained")
            .why("A process in the container may become more than it was started as, through a setuid program.")
            .costs(Severity.MEDIUM, 3, 15)
            .from("containers", "one without allowPrivilegeEscalation: false")
            .remedy("Set allowPrivilegeEscalation: false: kubectl -n {namespace} edit {kind} {name} (securityContext of"
                    + " container {container})")
            .docs("tasks/configure-pod-container/security-context/")
            .alone(Workloads.KINDS);

    private static final Rule CAPABILITIES = Row.security("added-capabilities", "Capabilities added")
            .why("Each added capability is a piece of root's power.")
            .costs(Severity.MEDIUM, 3, 10)
            .from("containers", "one that adds a capability other than " + HARMLESS)
            .remedy(
                    "Drop what is not needed: kubectl -n {namespace} edit {kind} {name} (securityContext.capabilities of"
                            + " container {container})")
            .docs("tasks/configure-pod-container/security-context/#set-capabilities-for-a-container")
            .alone(Workloads.KINDS);

    private static final Rule WRITABLE = Row.security("writable-root-file-system", "Root file system is writable")
            .why("Whoever gets in can change the program and put tools beside it.")
            .costs(Severity.LOW, 2, 10)
            .from("containers", "one without readOnlyRootFilesystem: true")
            .remedy("Set readOnlyRootFilesystem: true and mount an emptyDir where it must write: kubectl -n {namespace}"
                    + " edit {kind} {name}")
            .docs("tasks/configure-pod-container/security-context/")
            .alone(Workloads.KINDS);

    private static final Rule NO_CONTEXT = Row.security("missing-security-context", "No security context")
            .why("Nothing says as whom the container runs and what it may do, so the image decides; that may be root.")
            .costs(Severity.LOW, 2, 10)
            .from("containers", "one with no securityContext of its own nor of its pod")
            .remedy(
                    "Begin with runAsNonRoot: true and capabilities.drop: [ALL]: kubectl -n {namespace} edit {kind} {name}")
            .docs("tasks/configure-pod-container/security-context/")
            .alone(Workloads.KINDS);

    private ContainerRights() {}

    public static List<ObjectRule> rows() {
        return List.of(
                row(PRIVILEGED, ContainerRights::privileged, "is privileged", "are privileged"),
                row(ROOT, ContainerRights::root, "runs as root", "run as root"),
                row(ESCALATION, ContainerRights::escalation, "may gain privileges", "may gain privileges"),
                row(CAPABILITIES, ContainerRights::capabilities, "adds capabilities", "add capabilities"),
                row(WRITABLE, ContainerRights::writable, "may write to its image", "may write to their images"),
                row(NO_CONTEXT, ContainerRights::noContext, "has no security context", "have no security context"));
    }

    private static ObjectRule row(Rule rule, Check check, String ofOne, String ofMany) {
        return Spec.rule(rule, spec -> spec.containers(check, ofOne, ofMany));
    }

    private static Tree context(Container container) {
        return container.spec().at("securityContext");
    }

    private static Optional<Fault> faultIf(boolean wrong, String path, String value) {
        return wrong ? Optional.of(new Fault("securityContext." + path, value)) : Optional.empty();
    }

    private static Optional<Fault> privileged(Spec spec, Container container) {
        return faultIf(context(container).isTrue("privileged"), "privileged", "true");
    }

    private static Optional<Fault> root(Spec spec, Container container) {
        return faultIf(spec.effective(container, "runAsUser").number(-1) == 0, "runAsUser", "0");
    }

    private static Optional<Fault> escalation(Spec spec, Container container) {
        Tree allowed = context(container).at("allowPrivilegeEscalation");
        return faultIf(!Boolean.FALSE.equals(allowed.value()), "allowPrivilegeEscalation", allowed.text());
    }

    private static Optional<Fault> capabilities(Spec spec, Container container) {
        String added = context(container).at("capabilities").items("add").stream()
                .map(Tree::text)
                .filter(capability -> !capability.equals(HARMLESS))
                .sorted()
                .collect(Collectors.joining(", "));
        return faultIf(!added.isEmpty(), "capabilities.add", added);
    }

    private static Optional<Fault> writable(Spec spec, Container container) {
        Tree readOnly = context(container).at("readOnlyRootFilesystem");
        return faultIf(!readOnly.isTrue(), "readOnlyRootFilesystem", readOnly.text());
    }

    private static Optional<Fault> noContext(Spec spec, Container container) {
        boolean said = !context(container).names().isEmpty()
                || !spec.pod().at("securityContext").names().isEmpty();
        return said ? Optional.empty() : Optional.of(new Fault("securityContext", ""));
    }
}
