package dev.hindsight.app.doctor.installation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.app.doctor.Check;
import dev.hindsight.app.doctor.cluster.Place;
import java.util.ArrayList;
import java.util.List;

/** Whether Knative is there and well. */
record KnativeChecks(Place place) {
    List<Check> run() throws InterruptedException {
        List<Check> checks = new ArrayList<>();
        part("Knative Eventing", Place.EVENTING, "knative-eventing", "eventing-controller", checks);
        part("Knative Serving", Place.SERVING, "knative-serving", "controller", checks);
        return checks;
    }

    private void part(String what, String api, String namespace, String controller, List<Check> checks)
            throws InterruptedException {
        if (!place.cluster().look("/apis/" + api).found()) {
            checks.add(Check.wrong(
                    what + " is not installed: the cluster does not serve " + api,
                    "Install it (https://knative.dev/docs/install), then install the chart again."));
            return;
        }
        List<JsonNode> deployments = place.in(namespace, Place.APPS, "deployments");
        if (deployments.isEmpty()) {
            checks.add(Check.hint(
                    what + " is there, its pods are not in the namespace " + namespace,
                    "Say where they are with knative.eventingNamespace and knative.servingNamespace of the chart."));
            return;
        }
        int before = checks.size();
        deployments.forEach(deployment -> available(what, namespace, deployment, checks));
        if (checks.size() == before) {
            checks.add(Check.fine(what + " " + version(deployments, controller) + ": all " + deployments.size()
                    + " parts are available"));
        }
    }

    private static void available(String what, String namespace, JsonNode deployment, List<Check> checks) {
        int wanted = deployment.path("spec").path("replicas").asInt(1);
        int available = deployment.path("status").path("availableReplicas").asInt();
        if (available < wanted) {
            String name = Place.name(deployment);
            checks.add(Check.wrong(
                    "%s: %s has %d of %d pods".formatted(what, name, available, wanted),
                    "kubectl -n %s describe deployment %s; kubectl -n %s logs deployment/%s"
                            .formatted(namespace, name, namespace, name)));
        }
    }

    private static String version(List<JsonNode> deployments, String controller) {
        return deployments.stream()
                .filter(deployment -> Place.name(deployment).equals(controller))
                .map(deployment -> deployment
                        .path("metadata")
                        .path("labels")
                        .path("app.kubernetes.io/version")
                        .asText("of unknown version"))
                .findFirst()
                .orElse("of unknown version");
    }
}
