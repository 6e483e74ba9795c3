package dev.hindsight.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.store.InputTypes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One pod of its own, updated again and again: how long after each acknowledgement an answer shows it. */
final class Probe implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_MILLIS = 200;
    private static final long LOOK_AGAIN_MILLIS = 10;
    private static final long GIVEN_UP_NANOS = 60_000_000_000L;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final PodUpdates updates;
    private final BooleanSupplier goesOn;
    private final List<Double> seconds = new ArrayList<>();
    private int lost;

    Probe(int port, PodUpdates updates, BooleanSupplier goesOn) {
        this.port = port;
        this.updates = updates;
        this.goesOn = goesOn;
    }

    @Override
    public void run() {
        try {
            for (long number = 0; goesOn.getAsBoolean(); number++) {
                one(number);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private void one(long number) throws java.io.IOException, InterruptedException {
        client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                        .headers(
                                "content-type", "application/json", "ce-specversion", "1.0", "ce-id", "probe-" + number)
                        .headers("ce-source", "bench", "ce-type", InputTypes.RESOURCE_UPDATE, "ce-cluster", "probe")
                        .headers("ce-kind", "Pod", "ce-apiversion", "v1")
                        .POST(BodyPublishers.ofString(updates.body(number)))
                        .build(),
                BodyHandlers.discarding());
        long acknowledged = System.nanoTime();
        while (restarts() < number) {
            if (System.nanoTime() - acknowledged > GIVEN_UP_NANOS) {
                lost++;
                return;
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        seconds.add((System.nanoTime() - acknowledged) / 1e9);
    }

    private long restarts() throws java.io.IOException, InterruptedException {
        URI pod = URI.create("http://127.0.0.1:" + port + "/api/v1/resources/uid-0?cluster=probe");
        JsonNode answer = JSON.readTree(client.send(HttpRequest.newBuilder(pod).build(), BodyHandlers.ofString())
                .body());
        return answer.path("resource").path("restarts").asLong(-1);
    }

    /** When it has ended. */
    String words() {
        double[] sorted = seconds.stream().mapToDouble(lag -> lag).sorted().toArray();
        if (sorted.length == 0) {
            return "no update of the probe was ever seen";
        }
        return "acknowledged to visible, %d probes: p50 %.2f s, p95 %.2f s, p99 %.2f s, max %.2f s; %d never within a minute"
                .formatted(
                        sorted.length,
                        sorted[sorted.length / 2],
                        sorted[sorted.length * 95 / 100],
                        sorted[sorted.length * 99 / 100],
                        Arrays.stream(sorted).max().orElseThrow(),
                        lost);
    }
}
