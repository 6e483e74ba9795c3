package dev.hindsight.finding.architecture;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.finding.security.Spec;
import dev.hindsight.finding.security.Spec.Fault;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Container;
import dev.hindsight.resource.part.Container.Role;
import dev.hindsight.resource.part.PodTemplates;
import dev.hindsight.topology.Workloads;
import dev.hindsight.topology.index.Selector;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a container leaves unsaid of itself. */
public final class ContainerStyleRules {
    private static final Set<String> LONG_RUNNING =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "Pod", "ReplicaSet");

    private static final Rule NO_REQUESTS = Row.architecture("no-requests", "No requests")
            .why(
                    "The scheduler thinks that the container needs nothing, and it is the first to go when a node is full.")
            .costs(Severity.LOW, 1, 10)
            .from("containers", "one with neither requests nor limits for CPU or memory")
            .remedy("Give it what it uses: kubectl -n {namespace} top pods --containers ; kubectl -n {namespace} set"
                    + " resources {kind} {name} -c {container} --requests=cpu=AMOUNT,memory=SIZE")
            .docs("concepts/configuration/manage-resources-containers/")
            .alone(Workloads.KINDS);

    private static final Rule NO_LIVENESS = tip("no-liveness-probe", "No liveness probe")
            .why(
                    "Kubernetes does not notice when the program hangs; a program that ends when it is in trouble needs none.")
            .from("containers", "a running one without a liveness probe")
            .remedy("If it can hang, add one: kubectl -n {namespace} edit {kind} {name} (container {container})")
            .docs("tasks/configure-pod-container/configure-liveness-readiness-startup-probes/")
            .alone(LONG_RUNNING);

    private static final Rule NO_READINESS = tip("no-readiness-probe", "No readiness probe")
            .why("The container counts as ready as soon as it has started; only one that gets no requests needs none.")
            .from("containers", "a running one without a readiness probe")
            .remedy("If it gets requests, add one: kubectl -n {namespace} edit {kind} {name} (container {container})")
            .docs("tasks/configure-pod-container/configure-liveness-readiness-startup-probes/")
            .alone(LONG_RUNNING);

    private static final Rule PROBE_NUMBER = tip("probe-numbered-port", "Probe of a port by its number")
            .why("A name stays when the port changes.")
            .from("probes", "one whose port is a number though the container has a name for it, or names none")
            .remedy("Name the port and use the name: kubectl -n {namespace} edit {kind} {name} (container {container})")
            .docs("tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#use-a-named-port")
            .alone(Workloads.KINDS);

    private static final Rule UNNAMED = tip("unnamed-port", "Port without a name")
            .why("A Service or a probe can only refer to it by its number.")
            .from("ports", "one without a name")
            .remedy("Name it: kubectl -n {namespace} edit {kind} {name} (ports of container {container})")
            .docs("concepts/services-networking/service/#field-spec-ports")
            .alone(Workloads.KINDS);

    private static final Rule MISMATCH = Row.reliability("selector-mismatch", "Selector does not fit the template")
            .why("The controller does not know the pods that it makes, and makes more and more, or none.")
            .costs(Severity.HIGH, 3, 15)
            .from("selectors", "one that does not select the labels of its own template")
            .remedy("Correct the labels of the template: kubectl -n {namespace} edit {kind} {name}")
            .docs("concepts/workloads/controllers/deployment/#selector")
            .alone("Deployment", "ReplicaSet", "StatefulSet", "DaemonSet");

    private ContainerStyleRules() {}

    private static Row tip(String id, String title) {
        return Row.architecture(id, title).isATip();
    }

    public static List<ObjectRule> rows() {
        return List.of(
                new ObjectRule(MISMATCH, ContainerStyleRules::mismatch),
                row(NO_REQUESTS, ContainerStyleRules::noRequests, "requests nothing", "request nothing"),
                row(
                        NO_LIVENESS,
                        (spec, one) -> noProbe(one, "livenessProbe"),
                        "has no liveness probe",
                        "have no liveness probes"),
                row(
                        NO_READINESS,
                        (spec, one) -> noProbe(one, "readinessProbe"),
                        "has no readiness probe",
                        "have no readiness probes"),
                row(PROBE_NUMBER, ContainerStyleRules::probeNumber, "is probed by a number", "are probed by numbers"),
                row(UNNAMED, ContainerStyleRules::unnamed, "has a port without a name", "have ports without names"));
    }

    private static ObjectRule row(Rule rule, Spec.Check check, String ofOne, String ofMany) {
        return Spec.rule(rule, spec -> spec.containers(check, ofOne, ofMany));
    }

    private static Optional<Verdict> mismatch(Facts workload) {
        Selector selector = Selector.ofLabelSelector(workload.body().at("spec", "selector"));
        boolean wrong = !selector.isEmpty()
                && Workloads.isTop(workload)
                && PodTemplates.of(workload)
                        .filter(template -> selector.matches(template.labels()))
                        .isEmpty();
        return Verdict.when(
                wrong,
                "The selector " + selector.words() + " does not select the template's labels",
                evidence(workload, "spec.selector", selector.words()));
    }

    private static Optional<Fault> noRequests(Spec spec, Container container) {
        Tree resources = container.spec().at("resources");
        boolean said = !resources.at("requests").names().isEmpty()
                || !resources.at("limits").names().isEmpty()
                || !spec.pod().at("resources").names().isEmpty()
                || container.role() == Role.EPHEMERAL;
        return said ? Optional.empty() : Optional.of(new Fault("resources.requests", ""));
    }

    private static Optional<Fault> noProbe(Container container, String probe) {
        return container.role() == Role.MAIN && container.spec().at(probe).isEmpty()
                ? Optional.of(new Fault(probe, ""))
                : Optional.empty();
    }

    private static Optional<Fault> probeNumber(Spec spec, Container container) {
        for (String probe : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
            for (String handler : List.of("httpGet", "tcpSocket")) {
                Tree port = container.spec().at(probe, handler, "port");
                if (port.number(0) > 0) {
                    return Optional.of(new Fault(probe + "." + handler + ".port", port.text()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> unnamed(Spec spec, Container container) {
        return container.spec().items("ports").stream()
                .filter(port -> port.text("name").isEmpty())
                .findFirst()
                .map(port -> new Fault("ports[" + port.text("containerPort") + "].name", ""));
    }
}
