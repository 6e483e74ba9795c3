package dev.hindsight.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Updates of pods as Knative's adapter sent them in a recording, multiplied: each of many pods goes round through what
 * one recorded pod went through, with a restart count that grows, so that each version is new and alters facts.
 */
final class PodUpdates {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UID = "@uid@";
    private static final String VERSION = "@version@";
    private static final int RESTARTS = 987_654_321;

    private final List<List<String[]>> histories;
    private final int pods;

    /** @param pods how many pods the updates are spread over */
    PodUpdates(Path recording, int pods) {
        this.pods = pods;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(recording.resolve("events.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            Map<String, List<String[]>> byPod = lines.lines()
                    .map(PodUpdates::read)
                    .filter(PodUpdates::isRunningPod)
                    .collect(groupingBy(PodUpdates::uid, LinkedHashMap::new, mapping(PodUpdates::parts, toList())));
            histories = List.copyOf(byPod.values());
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

    private static String uid(JsonNode event) {
        return event.path("data").path("metadata").path("uid").asText();
    }

    /** The version's text, split at what differs from pod to pod. */
    private static String[] parts(JsonNode event) {
        JsonNode pod = event.path("data");
        ((ObjectNode) pod.path("metadata"))
                .put("uid", UID)
                .put("resourceVersion", VERSION)
                .put("name", "pod-" + UID);
        ((ObjectNode) pod.path("status").path("containerStatuses").path(0)).put("restartCount", RESTARTS);
        return pod.toString().splitWithDelimiters("(" + UID + "|" + VERSION + "|" + RESTARTS + ")", 0);
    }

    int averageBytes() {
        return (int) histories.stream()
                .flatMap(List::stream)
                .mapToInt(body -> String.join("", body).length())
                .average()
                .orElseThrow();
    }

    String body(long number) {
        List<String[]> history = histories.get((int) (number % pods % histories.size()));
        StringBuilder body = new StringBuilder(8_192);
        for (String part : history.get((int) (number / pods % history.size()))) {
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
