package dev.hindsight.bench.knative;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long {@code detect} takes from zero: an event at the Broker until it is durable, and each part of that. */
final class WakeUp {
    private static final Duration ASLEEP = Duration.ofMinutes(5);
    private static final Duration DURABLE = Duration.ofSeconds(60);
    private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");

    private final Installed installed;
    private final String cluster = "bench-" + Instant.now().getEpochSecond();

    WakeUp(Installed installed) {
        this.installed = installed;
    }

    void run(int times) throws IOException, InterruptedException {
        Map<String, List<Long>> parts = new LinkedHashMap<>();
        try (Pods pods = new Pods(installed)) {
            for (int time = 1; time <= times; time++) {
                installed.awaitAsleep("detect", ASLEEP);
                once("wake-" + time, pods)
                        .forEach((part, millis) -> parts.computeIfAbsent(part, none -> new ArrayList<>())
                                .add(millis));
            }
        }
        System.out.println("From zero, milliseconds since the event was handed to the Broker:");
        parts.forEach((part, millis) ->
                System.out.printf("  %-42s median %6d   each %s%n", part, Figures.median(millis), millis));
    }

    private Map<String, Long> once(String name, Pods pods) throws IOException, InterruptedException {
        Observed object = Observed.of(cluster, name);
        Instant sent = Instant.now();
        installed.send(object);
        Instant taken = Instant.now();
        Instant durable = durable(name);
        Instant shown = Instant.now();
        Map<String, Long> parts = new LinkedHashMap<>();
        put(parts, "broker answers", sent, Optional.of(taken));
        put(
                parts,
                "pod made (activator, autoscaler)",
                sent,
                pods.first("detect", sent, sight -> true).map(Pods.Sight::at));
        put(
                parts,
                "pod scheduled",
                sent,
                pods.first("detect", sent, sight -> sight.is("PodScheduled")).map(Pods.Sight::at));
        put(
                parts,
                "container runs",
                sent,
                pods.first("detect", sent, Pods.Sight::runs).map(Pods.Sight::at));
        started(pods, sent).forEach((part, at) -> put(parts, part, sent, Optional.of(at)));
        put(
                parts,
                "pod ready",
                sent,
                pods.first("detect", sent, sight -> sight.is("Ready")).map(Pods.Sight::at));
        put(parts, "event durable", sent, Optional.of(durable));
        put(parts, "object in the view", sent, Optional.of(shown));
        return parts;
    }

    private static void put(Map<String, Long> parts, String part, Instant from, Optional<Instant> at) {
        at.ifPresent(moment -> parts.put(part, Duration.between(from, moment).toMillis()));
    }

    /** As the process itself tells: when it began, and when it took requests. */
    private Map<String, Instant> started(Pods pods, Instant after) {
        Optional<Pods.Sight> pod = pods.first("detect", after, sight -> true);
        if (pod.isEmpty()) {
            return Map.of();
        }
        String log = installed.kubectl("logs", pod.get().name(), "--container=user-container", "--timestamps");
        for (String line : log.split("\n")) {
            Matcher words = STARTED.matcher(line);
            if (words.find()) {
                Instant serving = Instant.parse(line.substring(0, line.indexOf(' ')));
                long took = Math.round(Double.parseDouble(words.group(1)) * 1000);
                Map<String, Instant> parts = new LinkedHashMap<>();
                parts.put("process began", serving.minusMillis(took));
                parts.put("process serves", serving);
                return parts;
            }
        }
        return Map.of();
    }

    private Instant durable(String name) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(DURABLE);
        while (Instant.now().isBefore(end)) {
            JsonNode log = installed.get("/api/v1/log?type=resource.observed&cluster=" + cluster + "&q=" + name);
            if (!log.path("items").isEmpty()) {
                String position = log.path("items").path(0).path("position").asText();
                return Instant.parse(installed
                        .get("/api/v1/log/" + position)
                        .path("recordedAt")
                        .asText());
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException(name + " is not durable after " + DURABLE);
    }
}
