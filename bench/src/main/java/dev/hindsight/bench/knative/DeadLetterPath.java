package dev.hindsight.bench.knative;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * An event that a subscriber never takes, and one that {@code detect} always refuses: both end as dead letters, are
 * shown, and can be played again. Played again, the first is taken and settled, and the second stays open.
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
            return settled(letter, true);
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
        return settled(letter, false);
    }

    /** Plays it again, and says whether it is settled then as it should be. */
    private boolean settled(JsonNode letter, boolean expected) throws IOException, InterruptedException {
        String path = "/api/v1/dead-letters/" + letter.path("id").asText();
        JsonNode played = installed.post(path + "/retry");
        System.out.println("   played again: " + played);
        boolean resolved = installed.get(path).path("resolved").isTextual();
        System.out.println("   on the page: " + (resolved ? "settled" : "open"));
        return played.path("settled").asBoolean() == expected && resolved == expected;
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
