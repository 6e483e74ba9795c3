package dev.hindsight.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Updates of pods as Knative's adapter sent them in a recording, multiplied: each request is another version of one of
 * many pods, with another restart count, so that each is new and alters facts.
 */
final class PodUpdates {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UID = "@uid@";
    private static final String VERSION = "@version@";
    private static final int RESTARTS = 987_654_321;

    private final List<String[]> bodies = new ArrayList<>();
    private final int pods;

    /** @param pods how many pods the updates are spread over */
    PodUpdates(Path recording, int pods) {
        this.pods = pods;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(recording.resolve("events.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            lines.lines().map(PodUpdates::read).filter(PodUpdates::isRunningPod).forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isRunningPod(JsonNode event) {
        return event.path("kind").asText().equals("Pod")
                && event.path("type").asText().endsWith(".update")
                && event.path("data")
                        .path("status")
                        .path("containerStatuses")
                        .path(0)
                        .has("restartCount");
    }

    private void add(JsonNode event) {
        JsonNode pod = event.path("data");
        ((ObjectNode) pod.path("metadata"))
                .put("uid", UID)
                .put("resourceVersion", VERSION)
                .put("name", "pod-" + UID);
        ((ObjectNode) pod.path("status").path("containerStatuses").path(0)).put("restartCount", RESTARTS);
        bodies.add(pod.toString().splitWithDelimiters("(" + UID + "|" + VERSION + "|" + RESTARTS + ")", 0));
    }

    int kinds() {
        return bodies.size();
    }

    int averageBytes() {
        return (int) bodies.stream()
                .mapToInt(body -> String.join("", body).length())
                .average()
                .orElseThrow();
    }

    String body(long number) {
        String[] parts = bodies.get((int) (number % bodies.size()));
        StringBuilder body = new StringBuilder(8_192);
        for (String part : parts) {
            switch (part) {
                case UID -> body.append("uid-").append(number % pods);
                case VERSION -> body.append(number + 1);
                default -> body.append(part.equals("" + RESTARTS) ? "" + number / pods : part);
            }
        }
        return body.toString();
    }

    byte[] request(long number, String type) {
        String pod = "pod-uid-" + number % pods;
        return Load.post(
                "ce-specversion: 1.0\r\nce-id: " + type + number + "\r\nce-source: bench\r\nce-type: " + type
                        + "\r\nce-time: 2026-01-01T00:00:00Z\r\nce-cluster: bench\r\nce-kind: Pod\r\nce-apiversion: v1\r\nce-name: "
                        + pod + "\r\nce-namespace: bench\r\nce-subject: /apis/v1/namespaces/bench/pods/" + pod + "\r\n",
                body(number).getBytes(StandardCharsets.UTF_8));
    }
}
