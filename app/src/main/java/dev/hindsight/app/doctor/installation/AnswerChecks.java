package dev.hindsight.app.doctor.installation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.app.doctor.Check;
import dev.hindsight.app.doctor.RunningChecks;
import dev.hindsight.app.doctor.cluster.ClusterObjects.Look;
import dev.hindsight.app.doctor.cluster.Place;
import java.util.ArrayList;
import java.util.List;

/** What the read side tells of views, dead letters and clusters, asked through the API server's way to its pod. */
record AnswerChecks(Place place) {
    List<Check> run() throws InterruptedException {
        List<JsonNode> pods = place.all(Place.CORE, "pods").stream()
                .filter(pod -> pod.path("metadata")
                        .path("labels")
                        .path("app.kubernetes.io/component")
                        .asText()
                        .equals("projections"))
                .filter(pod -> pod.path("status").path("phase").asText().equals("Running"))
                .toList();
        if (pods.isEmpty()) {
            return List.of(Check.hint(
                    "views, dead letters: no pod of projections runs now",
                    "With projections.minScale=0 open the page, which wakes it, and ask again."));
        }
        return ask(Place.name(pods.getFirst()));
    }

    private List<Check> ask(String pod) throws InterruptedException {
        List<JsonNode> answers = new ArrayList<>();
        for (String what : List.of("status", "projections", "clusters")) {
            Look look = place.one(Place.CORE, "pods", pod + ":8080/proxy/api/v1/" + what);
            if (!look.found()) {
                return List.of(Check.hint(
                        "views, dead letters: projections cannot be asked from here"
                                + (look.readable() ? "" : ": " + look.obstacle()),
                        "Look yourself: " + place.kubectl("port-forward " + pod + " 8080")
                                + ", then http://127.0.0.1:8080/log"));
            }
            answers.add(look.object());
        }
        return RunningChecks.of(answers.get(0), answers.get(1), answers.get(2));
    }
}
