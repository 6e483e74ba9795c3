package dev.hindsight.finding.network;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.reference.Name;
import java.util.ArrayList;
import java.util.List;

/**
 * The port of a Service that an Ingress or a route sends to.
 *
 * @param name of the port; empty when it is given by its number, or not at all
 * @param number 0 when it is given by its name, or not at all
 */
record Backend(Name service, String name, long number, String path) {
    static List<Backend> of(Facts facts) {
        List<Backend> found = new ArrayList<>();
        Tree spec = facts.body().at("spec");
        if (facts.ref().kind().equals("Ingress")) {
            add(facts, spec.at("defaultBackend", "service"), "spec.defaultBackend", found);
            for (Tree rule : spec.items("rules")) {
                for (Tree path : rule.at("http").items("paths")) {
                    String at = "spec.rules[" + rule.text("host") + "].http.paths[" + path.text("path") + "].backend";
                    add(facts, path.at("backend", "service"), at, found);
                }
            }
        } else {
            for (Tree rule : spec.items("rules")) {
                rule.items("backendRefs").forEach(reference -> route(facts, reference, found));
            }
        }
        return List.copyOf(found);
    }

    private static void add(Facts facts, Tree service, String path, List<Backend> found) {
        if (!service.text("name").isEmpty()) {
            Tree port = service.at("port");
            Name name = Name.builtIn("Service", facts.ref().namespace(), service.text("name"));
            found.add(new Backend(name, port.text("name"), port.number("number", 0), path));
        }
    }

    private static void route(Facts facts, Tree reference, List<Backend> found) {
        String kind = reference.text("kind");
        if ((kind.isEmpty() || kind.equals("Service"))
                && !reference.text("name").isEmpty()) {
            String home = reference.text("namespace").isEmpty() ? facts.ref().namespace() : reference.text("namespace");
            Name name = Name.builtIn("Service", home, reference.text("name"));
            found.add(new Backend(name, "", reference.number("port", 0), "spec.rules.backendRefs"));
        }
    }

    /** Whether the Service is there and the port is not. A Service of another name has its ports elsewhere. */
    boolean isMissingIn(ClusterModel model) {
        return model.find(service)
                .filter(known -> !known.body().at("spec").text("type").equals("ExternalName"))
                .filter(known -> known.body().at("spec").items("ports").stream().noneMatch(this::isIt))
                .isPresent();
    }

    private boolean isIt(Tree port) {
        return name.isEmpty()
                ? number > 0 && port.number("port", -1) == number
                : port.text("name").equals(name);
    }

    String words() {
        String port = name.isEmpty() ? (number == 0 ? "no port" : "port " + number) : "port " + name;
        return port + " of Service " + service.name();
    }
}
