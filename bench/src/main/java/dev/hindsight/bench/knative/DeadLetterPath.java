package dev.hindsight.bench.knative;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** An event that a subscriber never takes ends as a dead letter, is shown, and can be played again. */
final class DeadLetterPath {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TRIGGER = """
            apiVersion: eventing.knative.dev/v1
            kind: Trigger
            metadata: {name: never-taken, namespace: "%1$s"}
            spec:
              broker: hindsight
              filter: {attributes: {deadletterpath: "yes"}}
              subscriber: {uri: "http://nowhere.%1$s.svc.cluster.local"}
              delivery:
                retry: 1
                backoffPolicy: linear
                backoffDelay: PT0.2S
                deadLetterSink:
                  ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: detect}
                  uri: /dead-letter
            """;

    private final Installed installed;

    DeadLetterPath(Installed installed) {
        this.installed = installed;
    }

    void run() throws IOException, InterruptedException {
        System.out.println("── dead-letter path");
        installed.cluster().kubectlWith(TRIGGER.formatted(installed.namespace()), "apply", "-f", "-");
        try {
            installed.kubectl("wait", "--for=condition=Ready", "trigger/never-taken", "--timeout=60s");
            String name = "letter-" + Instant.now().getEpochSecond();
            installed.send(Observed.of("letters", name).with("deadletterpath", "yes"));
            JsonNode letter = letter(name);
            System.out.println("   kept: " + letter.path("reason").asText());
            JsonNode played =
                    installed.post("/api/v1/dead-letters/" + letter.path("id").asText() + "/retry");
            System.out.println("   played again: " + played);
        } finally {
            installed.kubectl("delete", "trigger", "never-taken");
        }
    }

    private JsonNode letter(String name) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (JsonNode letter :
                    installed.get("/api/v1/dead-letters?limit=100").path("items")) {
                if (letter.toString().contains(name)) {
                    return letter;
                }
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("No dead letter of " + name + " within " + PATIENCE);
    }
}
