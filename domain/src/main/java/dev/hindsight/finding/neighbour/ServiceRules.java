package dev.hindsight.finding.neighbour;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.PodTemplate;
import dev.hindsight.resource.part.PodTemplates;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.PodState;
import dev.hindsight.topology.index.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Services that lead nowhere. One without a selector gets its endpoints from somebody else, and is not judged. */
public final class ServiceRules {
    private static final Rule SELECTS_NOTHING = Row.reliability("service-selects-nothing", "Service selects nothing")
            .why("No pod has the labels that the Service selects; whoever calls it is refused.")
            .costs(Severity.CRITICAL, 5, 20)
            .from("pods", "none selected, and no workload that would make one, scaled to zero or not")
            .remedy("Compare the selector with the pods' labels: kubectl -n {namespace} get service {name} -o"
                    + " jsonpath='{.spec.selector}' ; kubectl -n {namespace} get pods --show-labels")
            .docs("tasks/debug/debug-application/debug-service/#does-the-service-have-any-endpointslices")
            .amongNeighbours("Service");

    private static final Rule NO_ENDPOINTS = Row.reliability("service-without-endpoints", "Service has no endpoints")
            .why("Not one of the pods behind the Service is ready; whoever calls it is refused.")
            .costs(Severity.CRITICAL, 5, 20)
            .from("endpoints", "none ready, and at least one pod that is not merely starting")
            .remedy(
                    "See which pods are behind it: kubectl -n {namespace} get endpointslices -l"
                            + " kubernetes.io/service-name={name} ; and why they are not ready: kubectl -n {namespace} get pods")
            .docs("tasks/debug/debug-application/debug-service/#are-the-endpointslices-correct")
            .amongNeighbours("Service");

    private static final Rule TARGET_PORT = Row.reliability("service-target-port", "Service sends to a port nobody has")
            .why(
                    "The Service sends requests to a port that none of its pods declares; most likely nobody listens there.")
            .costs(Severity.HIGH, 5, 20)
            .from("ports", "one that no selected pod declares, though they declare ports")
            .remedy(
                    "Compare the ports: kubectl -n {namespace} get service {name} -o jsonpath='{.spec.ports}' ; kubectl -n"
                            + " {namespace} get pods -o custom-columns=POD:.metadata.name,PORTS:.spec.containers[*].ports")
            .docs("concepts/services-networking/service/#defining-a-service")
            .amongNeighbours("Service");

    private ServiceRules() {}

    public static List<NeighbourRule> rows() {
        return List.of(
                new NeighbourRule(SELECTS_NOTHING, ServiceRules::selectsNothing),
                new NeighbourRule(NO_ENDPOINTS, ServiceRules::noEndpoints),
                new NeighbourRule(TARGET_PORT, ServiceRules::targetPort));
    }

    private static Stream<Facts> pods(ClusterModel model, Facts service) {
        return model.pods(service.ref().namespace(), Selector.of(service));
    }

    private static Stream<Facts> makers(ClusterModel model, Facts service) {
        return model.makersOf(service.ref().namespace(), Selector.of(service));
    }

    private static Optional<Verdict> selectsNothing(ClusterModel model, Facts service) {
        Selector selector = Selector.of(service);
        if (selector.isEmpty()
                || isExternal(service)
                || !model.isListed("Pod", service.ref().namespace())
                || pods(model, service).findAny().isPresent()
                || makers(model, service).findAny().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Verdict(
                "The Service selects " + selector.words() + ", which no pod and no workload has",
                List.of(evidence(service, "spec.selector", selector.words()))));
    }

    private static boolean isExternal(Facts service) {
        return service.body().at("spec").text("type").equals("ExternalName");
    }

    private static Optional<Verdict> noEndpoints(ClusterModel model, Facts service) {
        boolean wantsThemUnready = service.body().at("spec").isTrue("publishNotReadyAddresses");
        if (isExternal(service)
                || wantsThemUnready
                || pods(model, service).anyMatch(pod -> PodState.of(pod) == PodState.READY)
                || hasReadyEndpoint(model, service)) {
            return Optional.empty();
        }
        List<Evidence> found = new ArrayList<>();
        pods(model, service)
                .filter(pod -> PodEvents.isTroubled(model, pod))
                .sorted(Comparator.comparing(pod -> pod.ref().uid()))
                .forEach(pod -> found.add(evidence(pod, "status.conditions[Ready]", "False")));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        model.slicesOf(service).forEach(slice -> found.add(evidence(slice, "endpoints", "none ready")));
        return Optional.of(new Verdict("None of the pods behind the Service is ready", found));
    }

    /** Kubernetes reads a condition that is not told as true. */
    private static boolean hasReadyEndpoint(ClusterModel model, Facts service) {
        return model.slicesOf(service).stream()
                .flatMap(slice -> slice.body().items("endpoints").stream())
                .anyMatch(endpoint -> endpoint.at("conditions").flag("ready").orElse(true));
    }

    private static Optional<Verdict> targetPort(ClusterModel model, Facts service) {
        if (isExternal(service) || service.body().at("spec").text("clusterIP").equals("None")) {
            return Optional.empty();
        }
        List<Evidence> found = new ArrayList<>();
        TreeSet<String> targets = new TreeSet<>();
        for (Tree port : service.body().at("spec").items("ports")) {
            Tree target = port.at("targetPort").isPresent() ? port.at("targetPort") : port.at("port");
            List<String> declared = declaredInstead(model, service, target.text());
            if (!declared.isEmpty()) {
                targets.add(target.text());
                found.add(evidence(service, "spec.ports[" + port.text("port") + "].targetPort", target.text()));
                found.add(evidence(service, "ports of the selected pods", String.join(", ", declared)));
            }
        }
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Verdict("No selected pod declares the target port " + String.join(", ", targets), found));
    }

    /** The ports that the selected pods have; none when one of them has the target, or says nothing of ports. */
    private static List<String> declaredInstead(ClusterModel model, Facts service, String target) {
        TreeSet<String> declared = new TreeSet<>();
        boolean[] fits = {false};
        Stream.concat(pods(model, service).filter(ServiceRules::isAlive), makers(model, service))
                .flatMap(maker -> PodTemplates.of(maker).stream())
                .takeWhile(template -> !fits[0])
                .forEach(template -> fits[0] = declares(template, target, declared));
        return fits[0] ? List.of() : List.copyOf(declared);
    }

    private static boolean isAlive(Facts pod) {
        return PodState.of(pod) != PodState.ENDED && PodState.of(pod) != PodState.LEAVING;
    }

    private static boolean declares(PodTemplate template, String target, TreeSet<String> declared) {
        boolean any = false;
        for (String list : List.of("containers", "initContainers")) {
            for (Tree container : template.spec().items(list)) {
                for (Tree port : container.items("ports")) {
                    String number = port.text("containerPort");
                    String name = port.text("name");
                    if (target.equals(number) || target.equals(name)) {
                        return true;
                    }
                    declared.add(name.isEmpty() ? number : number + " (" + name + ")");
                    any = true;
                }
            }
        }
        return !any && isNumber(target);
    }

    /** A pod that declares no ports may still listen on a numbered one, never on a named one. */
    private static boolean isNumber(String target) {
        return !target.isEmpty() && target.chars().allMatch(Character::isDigit);
    }
}
