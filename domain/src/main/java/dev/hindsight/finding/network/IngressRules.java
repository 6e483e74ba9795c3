package dev.hindsight.finding.network;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.Judging;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.topology.ClusterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Ingresses that no controller serves, or that lead nowhere. */
public final class IngressRules {
    private static final String OLD_CLASS = "kubernetes.io/ingress.class";
    private static final String DEFAULT_CLASS = "ingressclass.kubernetes.io/is-default-class";

    private static final Rule NO_CLASS = Row.reliability("ingress-without-class", "Ingress without a class")
            .why("No controller knows that it should serve the Ingress.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("classes", "none named by the Ingress, and none is the default, where all classes are known")
            .remedy(
                    "Name one: kubectl -n {namespace} patch ingress {name} -p"
                            + " '{\"spec\":{\"ingressClassName\":\"CLASS\"}}' ; see which there are: kubectl get ingressclasses")
            .docs("concepts/services-networking/ingress/#ingress-class")
            .amongNeighbours("Ingress");

    private static final Rule PORT = Row.reliability("backend-port-missing", "Leads to a port that is not there")
            .why("The Service exists, but not the port that is named; requests end with an error.")
            .costs(Severity.HIGH, 3, 15)
            .from("ports", "one that is named neither rightly by its name nor by its number, or not at all")
            .remedy("Compare: kubectl -n {namespace} get {kind} {name} -o yaml ; kubectl -n {namespace} get services -o"
                    + " custom-columns=NAME:.metadata.name,PORTS:.spec.ports[*].port,NAMES:.spec.ports[*].name")
            .docs("concepts/services-networking/ingress/#the-ingress-resource")
            .amongNeighbours("Ingress", "HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute");

    private static final Rule LOAD_BALANCER = Row.reliability("ingress-port-error", "Load balancer reports an error")
            .why("The load balancer could not open a port of the Ingress.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("ports", "one with an error in the status")
            .remedy(
                    "See the error: kubectl -n {namespace} get ingress {name} -o jsonpath='{.status.loadBalancer}' ; and"
                            + " the controller's Events: kubectl -n {namespace} describe ingress {name}")
            .docs("concepts/services-networking/ingress/")
            .alone("Ingress");

    private static final Rule NUMBER = Row.architecture("ingress-numbered-port", "Ingress names a port by its number")
            .why("A name stays when the number changes.")
            .isATip()
            .from("ports", "one named by its number")
            .remedy("Use the port's name: kubectl -n {namespace} edit ingress {name}")
            .docs("concepts/services-networking/ingress/#the-ingress-resource")
            .alone("Ingress");

    private IngressRules() {}

    public static List<ObjectRule> alone() {
        return List.of(
                new ObjectRule(LOAD_BALANCER, IngressRules::loadBalancer),
                new ObjectRule(NUMBER, IngressRules::number));
    }

    public static List<NeighbourRule> rows() {
        return List.of(new NeighbourRule(NO_CLASS, IngressRules::noClass), new NeighbourRule(PORT, IngressRules::port));
    }

    private static Optional<Verdict> noClass(ClusterModel model, Facts ingress) {
        Tree body = ingress.body();
        boolean named = !body.at("spec").text("ingressClassName").isEmpty()
                || body.at("metadata", "annotations").at(OLD_CLASS).isPresent();
        boolean wrong = !named
                && model.isListed("IngressClass", "")
                && model.everywhere("IngressClass").stream()
                        .noneMatch(one -> one.body()
                                .at("metadata", "annotations")
                                .text(DEFAULT_CLASS)
                                .equals("true"));
        return Verdict.when(
                wrong,
                "The Ingress names no class, and none is the default",
                evidence(ingress, "spec.ingressClassName", ""));
    }

    private static Optional<Verdict> port(ClusterModel model, Facts facts) {
        TreeSet<String> words = new TreeSet<>();
        List<Evidence> found = new ArrayList<>();
        for (Backend backend : Backend.of(facts)) {
            if (backend.isMissingIn(model)) {
                words.add(backend.words());
                found.add(evidence(facts, backend.path(), backend.words()));
            }
        }
        return Verdict.ifAny(found, "No such port: " + Judging.some(List.copyOf(words)));
    }

    private static Optional<Verdict> number(Facts ingress) {
        List<Evidence> found = new ArrayList<>();
        for (Backend backend : Backend.of(ingress)) {
            if (backend.number() > 0 && backend.name().isEmpty()) {
                found.add(evidence(ingress, backend.path(), backend.words()));
            }
        }
        return Verdict.ifAny(found, "The Ingress names ports by their numbers");
    }

    private static Optional<Verdict> loadBalancer(Facts ingress) {
        List<Evidence> found = new ArrayList<>();
        for (Tree point : ingress.body().at("status", "loadBalancer").items("ingress")) {
            for (Tree port : point.items("ports")) {
                if (!port.text("error").isEmpty()) {
                    found.add(evidence(ingress, "status.loadBalancer.ingress.ports", port.text("error")));
                }
            }
        }
        return Verdict.ifAny(found, "The load balancer reports an error of a port");
    }
}
