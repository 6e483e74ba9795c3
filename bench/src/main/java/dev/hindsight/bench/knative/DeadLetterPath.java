package dev.hindsight.bench.knative;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * An event that a subscriber never takes, and one that {@code detect} always refuses: both end as dead letters and are
 * shown. The first is tried by {@code detect}, taken and settled; the second stays open, also when it is played again.
 */
final class DeadLetterPath {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String CLUSTER = "letters";
    private static final String NO_OBJECT = "{\"no\": \"object\"}";
    private static final String TRIGGER = """
            apiVersion: eventing.knative.dev/v1
            kind: Trigger
            metadata: {name: never-taken, namespace: "%1$s"}
            spec:
              broker: hindsight
              filter: {attributes: {deadletterpath: "yes"}}
              subscriber: {uri: "http://projections.%1$s.svc.cluster.local/nowhere"}
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

    /** Whether all went as it should. */
    boolean run() throws IOException, InterruptedException {
        return neverTaken() & alwaysRefused();
    }

    private boolean neverTaken() throws IOException, InterruptedException {
        System.out.println("── dead-letter path: an event that its subscriber never takes");
        installed.cluster().kubectlWith(TRIGGER.formatted(installed.namespace()), "apply", "-f", "-");
        try {
            installed.kubectl("wait", "--for=condition=Ready", "trigger/never-taken", "--timeout=60s");
            Observed object = Observed.of(CLUSTER, "letter-" + Instant.now().getEpochSecond())
                    .with("deadletterpath", "yes");
            installed.send(object);
            JsonNode letter = letter(object.name());
            System.out.println("   kept: " + letter.path("reason").asText());
            return settledByItself(letter);
        } finally {
            installed.kubectl("delete", "trigger", "never-taken");
        }
    }

    private boolean alwaysRefused() throws IOException, InterruptedException {
        System.out.println("── dead-letter path: an event that detect always refuses");
        Observed object = Observed.of(CLUSTER, "refused-" + Instant.now().getEpochSecond());
        installed.send(object, NO_OBJECT);
        JsonNode letter = letter(object.name());
        System.out.println("   kept: " + letter.path("reason").asText());
        JsonNode played = installed.post(path(letter) + "/retry");
        System.out.println("   played again: " + played);
        boolean resolved = installed.get(path(letter)).path("resolved").isTextual();
        System.out.println("   on the page: " + (resolved ? "settled" : "open"));
        return !played.path("settled").asBoolean() && !resolved;
    }

    private boolean settledByItself(JsonNode letter) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode now = letter;
        while (!now.path("resolved").isTextual() && Instant.now().isBefore(end)) {
            Thread.sleep(500);
            now = installed.get(path(letter));
        }
        System.out.println("   on the page: " + now.path("resolved").asText("open"));
        return now.path("resolved").isTextual();
    }

    private static String path(JsonNode letter) {
        return "/api/v1/dead-letters/" + letter.path("id").asText();
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
