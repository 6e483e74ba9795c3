package dev.hindsight.topology.reference;

import dev.hindsight.resource.Tree;

/** What requests need on their way into the cluster. */
final class RouteReferences {
    private RouteReferences() {}

    static void ingress(Tree spec, ReferenceList found) {
        found.clusterWide("IngressClass", spec.text("ingressClassName"), "spec.ingressClassName");
        found.near("Service", spec.at("defaultBackend", "service").text("name"), "spec.defaultBackend");
        for (Tree rule : spec.items("rules")) {
            for (Tree path : rule.at("http").items("paths")) {
                String at = "spec.rules[" + rule.text("host") + "].http.paths[" + path.text("path") + "].backend";
                found.near("Service", path.at("backend", "service").text("name"), at);
            }
        }
        for (Tree tls : spec.items("tls")) {
            found.near("Secret", tls.text("secretName"), "spec.tls");
        }
    }

    static void gateway(Tree spec, ReferenceList found) {
        found.clusterWide("GatewayClass", spec.text("gatewayClassName"), "spec.gatewayClassName");
        for (Tree listener : spec.items("listeners")) {
            for (Tree certificate : listener.at("tls").items("certificateRefs")) {
                named(certificate, "Secret", "spec.listeners[" + listener.text("name") + "].tls", found);
            }
        }
    }

    static void route(Tree spec, ReferenceList found) {
        spec.items("parentRefs").forEach(parent -> named(parent, "Gateway", "spec.parentRefs", found));
        for (Tree rule : spec.items("rules")) {
            rule.items("backendRefs").forEach(backend -> named(backend, "Service", "spec.rules.backendRefs", found));
            for (Tree filter : rule.items("filters")) {
                Tree mirror = filter.at("requestMirror", "backendRef");
                named(mirror, "Service", "spec.rules.filters.requestMirror", found);
            }
        }
    }

    /** The kind is what the Gateway API takes where nothing is said; its own group goes without saying too. */
    private static void named(Tree reference, String usual, String path, ReferenceList found) {
        String kind = reference.text("kind").isEmpty() ? usual : reference.text("kind");
        String group = reference.at("group").isPresent() ? reference.text("group") : ApiGroup.ofKind(kind);
        found.named(new Name(group, kind, found.namespaceOf(reference), reference.text("name")), path);
    }
}
