package dev.hindsight.app.doctor.installation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.app.doctor.Check;
import dev.hindsight.app.doctor.cluster.ClusterObjects.Look;
import dev.hindsight.app.doctor.cluster.Place;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether the NetworkPolicies let Knative through. */
record NetworkChecks(Place place) {
    List<Check> run() throws InterruptedException {
        Look policy = place.one("networking.k8s.io/v1", "networkpolicies", "detect");
        if (!policy.readable()) {
            return List.of(
                    Check.hint("NetworkPolicies may not be read: " + policy.obstacle(), "Ask with more rights."));
        }
        if (!policy.found()) {
            return List.of(Check.hint(
                    "NetworkPolicies: none, so every pod of the cluster reaches the functions",
                    "networkPolicies.enabled=true lets only Knative in."));
        }
        Set<String> let = letIn(policy.object());
        Set<String> there = new TreeSet<>();
        for (String namespace : let) {
            if (place.cluster().look("/api/v1/namespaces/" + namespace).found()) {
                there.add(namespace);
            }
        }
        return List.of(Check.fine("NetworkPolicies: let in " + String.join(", ", there)
                + "; where Knative's ingress runs elsewhere, add it to knative.ingressNamespaces"));
    }

    private static Set<String> letIn(JsonNode policy) {
        Set<String> namespaces = new TreeSet<>();
        for (JsonNode rule : policy.path("spec").path("ingress")) {
            for (JsonNode from : rule.path("from")) {
                from.path("namespaceSelector").path("matchLabels").forEach(name -> namespaces.add(name.asText()));
            }
        }
        return namespaces;
    }
}
