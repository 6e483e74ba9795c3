package dev.hindsight.finding.network;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.SystemParts;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.PodTemplates;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.KubernetesEvents;
import dev.hindsight.topology.index.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How Services are written: what costs money, opens nodes, or is easier to get wrong than it need be. */
public final class ServiceStyleRules {
    private static final Rule BALANCER = Row.cost("load-balancer", "Load balancer of its own")
            .why("Most clouds charge for each; an Ingress or a Gateway can serve many Services with one.")
            .isATip()
            .from("services", "one of type LoadBalancer")
            .remedy("If an Ingress or a Gateway can serve it: kubectl -n {namespace} patch service {name} -p"
                    + " '{\"spec\":{\"type\":\"ClusterIP\"}}'")
            .docs("concepts/services-networking/service/#loadbalancer")
            .alone("Service");

    private static final Rule HOPS = Row.architecture("load-balancer-hops", "Requests may cross nodes twice")
            .why("With the policy Cluster a node hands requests on to others, and the caller's address is lost.")
            .isATip()
            .from("services", "one of type LoadBalancer with externalTrafficPolicy Cluster")
            .remedy("If each node of the balancer has a pod: kubectl -n {namespace} patch service {name} -p"
                    + " '{\"spec\":{\"externalTrafficPolicy\":\"Local\"}}'")
            .docs("tasks/access-application-cluster/create-external-load-balancer/#preserving-the-client-source-ip")
            .alone("Service");

    private static final Rule NODE_PORT = Row.security("node-port", "Port opened on each node")
            .why("Whoever reaches any node reaches the Service, past Ingress and its certificates.")
            .isATip()
            .from("services", "one of type NodePort")
            .remedy("If nothing from outside needs it: kubectl -n {namespace} patch service {name} -p"
                    + " '{\"spec\":{\"type\":\"ClusterIP\"}}'")
            .docs("concepts/services-networking/service/#type-nodeport")
            .alone("Service");

    private static final Rule NODE_LOCAL = Row.architecture("node-port-local", "Port of nodes without a pod is dead")
            .why("With the policy Local a node that runs none of the pods refuses requests.")
            .isATip()
            .from("services", "one of type NodePort with externalTrafficPolicy Local")
            .remedy("If callers do not choose their node: kubectl -n {namespace} patch service {name} -p"
                    + " '{\"spec\":{\"externalTrafficPolicy\":\"Cluster\"}}'")
            .docs("concepts/services-networking/service/#external-traffic-policy")
            .alone("Service");

    private static final Rule NUMBER = Row.architecture("service-numbered-port", "Target port given by its number")
            .why("A name stays when the program's port changes.")
            .isATip()
            .from("ports", "one whose targetPort is a number")
            .remedy("Name the container's port and use the name: kubectl -n {namespace} edit service {name}")
            .docs("concepts/services-networking/service/#field-spec-ports")
            .alone("Service");

    private static final Rule UNDECLARED = Row.architecture("undeclared-ports", "Pods declare no ports")
            .why("Nobody can see whether the Service sends to a port that the pods listen on.")
            .isATip()
            .from("ports", "none declared by the workloads that the Service selects")
            .remedy(
                    "Declare them in the workload's containers: kubectl -n {namespace} get deployments -o wide ; kubectl -n"
                            + " {namespace} edit deployment NAME")
            .docs("concepts/services-networking/service/#defining-a-service")
            .amongNeighbours("Service");

    private static final Rule EVENTS = Row.reliability("service-trouble", "A controller cannot serve the Service")
            .why("What should make its load balancer or its endpoints says that it cannot.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("events", "a warning about its load balancer or endpoints, as long as Kubernetes keeps it")
            .remedy("Read it: kubectl -n {namespace} describe service {name}")
            .docs("tasks/debug/debug-application/debug-service/")
            .amongNeighbours("Service");

    private ServiceStyleRules() {}

    public static List<ObjectRule> alone() {
        return List.of(
                ofType(BALANCER, "LoadBalancer", "", "The Service has a load balancer of its own"),
                ofType(HOPS, "LoadBalancer", "Cluster", "Requests may be handed on from node to node"),
                ofType(NODE_PORT, "NodePort", "", "The Service opens a port on each node"),
                ofType(NODE_LOCAL, "NodePort", "Local", "Nodes without a pod of it refuse requests"),
                new ObjectRule(NUMBER, ServiceStyleRules::number));
    }

    public static List<NeighbourRule> rows() {
        return List.of(
                new NeighbourRule(UNDECLARED, ServiceStyleRules::undeclared),
                new NeighbourRule(EVENTS, ServiceStyleRules::events));
    }

    private static ObjectRule ofType(Rule rule, String type, String policy, String message) {
        return new ObjectRule(rule, service -> {
            Tree spec = service.body().at("spec");
            boolean wrong = spec.text("type").equals(type)
                    && (policy.isEmpty() || spec.text("externalTrafficPolicy").equals(policy))
                    && !SystemParts.owns(service);
            return Verdict.when(wrong, message, evidence(service, "spec.type", type));
        });
    }

    private static Optional<Verdict> number(Facts service) {
        List<Evidence> found = new ArrayList<>();
        for (Tree port : service.body().at("spec").items("ports")) {
            if (port.at("targetPort").number(0) > 0 && !SystemParts.owns(service)) {
                found.add(
                        evidence(service, "spec.ports[" + port.text("port") + "].targetPort", port.text("targetPort")));
            }
        }
        boolean selects = !Selector.of(service).isEmpty();
        return selects ? Verdict.ifAny(found, "Its target ports are given by their numbers") : Optional.empty();
    }

    private static Optional<Verdict> undeclared(ClusterModel model, Facts service) {
        Selector selector = Selector.of(service);
        List<Facts> behind = selector.isEmpty()
                ? List.of()
                : model.tops(service.ref().namespace(), selector).toList();
        boolean wrong = !behind.isEmpty()
                && !SystemParts.owns(service)
                && behind.stream()
                        .flatMap(top -> PodTemplates.of(top).stream())
                        .flatMap(template -> Stream.of("containers", "initContainers")
                                .flatMap(list -> template.spec().items(list).stream()))
                        .allMatch(container -> container.items("ports").isEmpty());
        return Verdict.when(
                wrong,
                "The pods behind the Service declare no ports",
                evidence(service, "spec.selector", selector.words()));
    }

    private static Optional<Verdict> events(ClusterModel model, Facts service) {
        List<Evidence> found = model.eventsAbout(service.ref().uid()).stream()
                .map(event -> evidence(
                        event, "message", KubernetesEvents.reason(event) + ": " + KubernetesEvents.message(event)))
                .toList();
        return Verdict.ifAny(found, "A controller cannot make what the Service needs");
    }
}
