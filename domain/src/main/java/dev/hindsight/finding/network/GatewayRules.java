package dev.hindsight.finding.network;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.index.Selector;
import dev.hindsight.topology.reference.Name;
import dev.hindsight.topology.reference.Reference;
import dev.hindsight.topology.reference.References;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Kinds of the Gateway API, by what their controllers say, and routes that their Gateway does not take. */
public final class GatewayRules {
    private static final String[] ROUTES = {"HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute"};

    private static final Rule CLASS = Row.reliability("gateway-class-not-accepted", "GatewayClass not accepted")
            .why("No controller makes Gateways of this class.")
            .costs(Severity.HIGH, 3, 15)
            .from("classes", "one whose condition Accepted is False")
            .remedy(
                    "See why: kubectl describe gatewayclass {name} ; and whether its controller runs: kubectl get pods -A")
            .docs("concepts/services-networking/gateway/")
            .alone("GatewayClass");

    private static final Rule GATEWAY = Row.reliability("gateway-not-ready", "Gateway is not ready")
            .why("The Gateway, or one of its listeners, takes no requests.")
            .costs(Severity.HIGH, 3, 15)
            .from("conditions", "Accepted, Programmed, Ready or ResolvedRefs is False, or Conflicted is True")
            .remedy("See why: kubectl -n {namespace} describe gateway {name}")
            .docs("concepts/services-networking/gateway/")
            .alone("Gateway");

    private static final Rule ROUTE = Row.reliability("route-not-accepted", "Route is not accepted")
            .why("The Gateway does not serve the route, or cannot resolve what it refers to.")
            .costs(Severity.HIGH, 3, 15)
            .from("conditions", "Accepted or ResolvedRefs is False for one of its Gateways")
            .remedy("See why: kubectl -n {namespace} describe {kind} {name}")
            .docs("concepts/services-networking/gateway/")
            .alone(ROUTES);

    private static final Rule REFUSED = Row.reliability("route-not-allowed", "Gateway does not allow the route")
            .why("None of the Gateway's listeners takes routes from this namespace, so the route is not served.")
            .costs(Severity.HIGH, 3, 15)
            .from("listeners", "none that allows routes from the route's namespace")
            .remedy("Allow it in the Gateway (listeners.allowedRoutes), or move the route: kubectl get gateways -A ;"
                    + " kubectl -n {namespace} edit {kind} {name}")
            .docs("concepts/services-networking/gateway/")
            .amongNeighbours(ROUTES);

    private GatewayRules() {}

    public static List<ObjectRule> alone() {
        return List.of(
                new ObjectRule(CLASS, GatewayRules::gatewayClass),
                new ObjectRule(GATEWAY, GatewayRules::gateway),
                new ObjectRule(ROUTE, GatewayRules::route));
    }

    public static List<NeighbourRule> rows() {
        return List.of(new NeighbourRule(REFUSED, GatewayRules::refused));
    }

    private static Optional<Verdict> gatewayClass(Facts facts) {
        return Conditions.of(facts, "Accepted")
                .filter(Condition::isFalse)
                .map(accepted -> new Verdict(
                        "The class is not accepted: " + accepted.reason(), List.of(evidence(facts, accepted))));
    }

    private static Optional<Verdict> gateway(Facts gateway) {
        Tree status = gateway.body().at("status");
        Optional<Verdict> own = bad(gateway, status, "The Gateway");
        if (own.isPresent()) {
            return own;
        }
        return status.items("listeners").stream()
                .flatMap(listener -> bad(gateway, listener, "Listener " + listener.text("name")).stream())
                .findFirst();
    }

    private static Optional<Verdict> route(Facts route) {
        return route.body().at("status").items("parents").stream()
                .flatMap(parent ->
                        bad(
                                route,
                                parent,
                                "At Gateway " + parent.at("parentRef").text("name") + " the route")
                                .stream())
                .findFirst();
    }

    /** A controller that has not yet looked says Unknown, or Pending. */
    private static Optional<Verdict> bad(Facts facts, Tree holder, String who) {
        for (Tree condition : holder.items("conditions")) {
            String type = condition.text("type");
            String status = condition.text("status");
            boolean bad = type.equals("Conflicted")
                    ? status.equals("True")
                    : Set.of("Accepted", "Programmed", "Ready", "ResolvedRefs").contains(type)
                            && status.equals("False")
                            && !condition.text("reason").equals("Pending");
            if (bad) {
                String message = who
                        + (type.equals("Conflicted") ? " is Conflicted" : " is not " + type)
                        + (condition.text("reason").isEmpty() ? "" : ": " + condition.text("reason"));
                String value = type + "=" + status + " " + condition.text("reason") + ": " + condition.text("message");
                return Optional.of(
                        new Verdict(message, List.of(evidence(facts, "status.conditions[" + type + "]", value))));
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> refused(ClusterModel model, Facts route) {
        for (Reference reference : References.of(route)) {
            if (reference.path().equals("spec.parentRefs")) {
                Optional<Facts> gateway = model.find(reference.target());
                if (gateway.isPresent() && !isAllowed(model, gateway.get(), route)) {
                    return Optional.of(new Verdict(
                            "Gateway " + gateway.get().ref().name() + " does not allow routes from this namespace",
                            List.of(evidence(gateway.get(), "spec.listeners.allowedRoutes", ""))));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAllowed(ClusterModel model, Facts gateway, Facts route) {
        List<Tree> listeners = gateway.body().at("spec").items("listeners");
        String namespace = route.ref().namespace();
        return listeners.isEmpty()
                || listeners.stream().anyMatch(listener -> {
                    Tree from = listener.at("allowedRoutes", "namespaces");
                    return switch (from.text("from")) {
                        case "All" -> true;
                        case "None" -> false;
                        case "Selector" -> isSelected(model, from.at("selector"), namespace);
                        default -> gateway.ref().namespace().equals(namespace);
                    };
                });
    }

    /** True as long as the namespace is not known. */
    private static boolean isSelected(ClusterModel model, Tree selector, String namespace) {
        return model.find(Name.builtIn("Namespace", "", namespace))
                .map(known -> Selector.ofLabelSelector(selector)
                        .matches(known.body().at("metadata", "labels").texts()))
                .orElse(true);
    }
}
