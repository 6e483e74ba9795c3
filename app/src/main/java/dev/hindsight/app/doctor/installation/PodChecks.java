package dev.hindsight.app.doctor.installation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.app.doctor.Check;
import dev.hindsight.app.doctor.cluster.ClusterObjects.Look;
import dev.hindsight.app.doctor.cluster.Place;
import dev.hindsight.app.doctor.cluster.Readiness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether what should run does, and what should sleep can wake. */
record PodChecks(Place place) {
    List<Check> run(boolean sourceOnly) throws InterruptedException {
        List<Check> checks = new ArrayList<>();
        if (!sourceOnly) {
            for (String name : List.of("detect", "correlate", "projections")) {
                checks.add(function(name));
            }
            if (place.one(Place.SERVING, "services", "ingest").found()) {
                checks.add(function("ingest"));
            }
        }
        checks.add(source());
        logs().ifPresent(checks::add);
        trialDatabase().ifPresent(checks::add);
        for (JsonNode pod : place.all(Place.CORE, "pods")) {
            troubles(pod, checks);
        }
        return checks;
    }

    private Check function(String name) throws InterruptedException {
        Look look = place.one(Place.SERVING, "services", name);
        if (!look.found()) {
            return look.readable()
                    ? Check.wrong("Knative Service " + name + " is not there", "`helm upgrade` makes it again.")
                    : Check.hint("Knative Service " + name + " may not be read: " + look.obstacle(), "");
        }
        JsonNode status = look.object().path("status");
        Readiness readiness = Readiness.of(look.object());
        String created = status.path("latestCreatedRevisionName").asText();
        String ready = status.path("latestReadyRevisionName").asText("none");
        if (!readiness.ready() || !created.equals(ready)) {
            return Check.wrong(
                    "Knative Service %s: revision %s is not ready (ready: %s). %s"
                            .formatted(name, created, ready, readiness.why()),
                    place.kubectl("describe revision " + created) + "; "
                            + place.kubectl("logs -l serving.knative.dev/revision=" + created + " -c user-container"));
        }
        return Check.fine("Knative Service " + name + ": " + ready + " at "
                + status.path("url").asText("no address"));
    }

    private Check source() throws InterruptedException {
        Look look = place.one(Place.APPS, "deployments", "source");
        if (!look.found()) {
            return Check.wrong("Deployment source is not there", "`helm upgrade` makes it again.");
        }
        int available = look.object().path("status").path("availableReplicas").asInt();
        return available > 0
                ? Check.fine("Deployment source: available")
                : Check.wrong(
                        "Deployment source: no pod is ready, so nothing is seen of the cluster",
                        "Ready means that it reached the API server and its sink: "
                                + place.kubectl("logs deploy/source"));
    }

    /** One pod, or one on each node. */
    private Optional<Check> logs() throws InterruptedException {
        Look one = place.one(Place.APPS, "deployments", "logs");
        Look each = place.one(Place.APPS, "daemonsets", "logs");
        JsonNode status = (one.found() ? one : each).object().path("status");
        int wanted = one.found() ? 1 : status.path("desiredNumberScheduled").asInt();
        int available = status.path(one.found() ? "availableReplicas" : "numberAvailable")
                .asInt();
        if (!one.found() && !each.found()) {
            return Optional.empty();
        }
        return Optional.of(
                available >= wanted
                        ? Check.fine("logs: " + available + " of " + wanted + " pods available")
                        : Check.wrong(
                                "logs: " + available + " of " + wanted + " pods are ready, so some logs are not read",
                                place.kubectl("logs -l app.kubernetes.io/component=logs")));
    }

    private Optional<Check> trialDatabase() throws InterruptedException {
        Look look = place.one(Place.APPS, "statefulsets", "trial-database");
        if (!look.found()) {
            return Optional.empty();
        }
        boolean ready = look.object().path("status").path("readyReplicas").asInt() > 0;
        return Optional.of(
                ready
                        ? Check.hint(
                                "trial database: ready, and not for production: one replica, no backup",
                                "For keeps, name a PostgreSQL of yours in database.existingSecret.")
                        : Check.wrong(
                                "trial database: not ready, so nothing can be kept",
                                place.kubectl("describe pod trial-database-0") + "; "
                                        + place.kubectl("logs trial-database-0")));
    }

    private void troubles(JsonNode pod, List<Check> checks) {
        for (JsonNode container : pod.path("status").path("containerStatuses")) {
            JsonNode waiting = container.path("state").path("waiting");
            String reason = waiting.path("reason").asText("");
            if (!reason.isEmpty() && !reason.equals("ContainerCreating") && !reason.equals("PodInitializing")) {
                checks.add(Check.wrong(
                        "pod " + Place.name(pod) + ": " + reason + " "
                                + waiting.path("message").asText(""),
                        remedy(reason, Place.name(pod), container.path("name").asText())));
            }
        }
    }

    private String remedy(String reason, String pod, String container) {
        return switch (reason) {
            case "ErrImagePull", "ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull" ->
                "Is the image there, may the node read it? See image.registry, image.tag and image.pullSecrets.";
            case "CreateContainerConfigError" -> "A Secret or one of its keys is missing, see below.";
            default -> place.kubectl("logs " + pod + " -c " + container + " --previous");
        };
    }
}
