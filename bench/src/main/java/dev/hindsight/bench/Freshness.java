package dev.hindsight.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.store.InputTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** From an event at the door to the answer that a page would show: one update at a time, asked for until it is there. */
@ApplicationScoped
public class Freshness {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WARM_UP = 50;

    private final HttpClient client = HttpClient.newHttpClient();

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    void run(int updates) throws Exception {
        PodUpdates pods = new PodUpdates(Path.of("recordings/checkout-outage"), 1);
        double[] milliseconds = new double[updates];
        for (int update = -WARM_UP; update < updates; update++) {
            double taken = one(pods, update + WARM_UP);
            if (update >= 0) {
                milliseconds[update] = taken;
            }
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                "Freshness: %d updates; at the door to in the answer: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n",
                updates, milliseconds[updates / 2], milliseconds[updates * 95 / 100], milliseconds[updates * 99 / 100]);
    }

    private double one(PodUpdates pods, int number) throws Exception {
        long start = System.nanoTime();
        client.send(
                HttpRequest.newBuilder(uri("/"))
                        .header("content-type", "application/json")
                        .header("ce-specversion", "1.0")
                        .header("ce-id", "fresh-" + number)
                        .header("ce-source", "bench")
                        .header("ce-type", InputTypes.RESOURCE_UPDATE)
                        .header("ce-cluster", "bench")
                        .header("ce-kind", "Pod")
                        .header("ce-apiversion", "v1")
                        .POST(BodyPublishers.ofString(pods.body(number)))
                        .build(),
                BodyHandlers.discarding());
        while (restarts() != number) {
            Thread.onSpinWait();
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private long restarts() throws Exception {
        JsonNode answer = JSON.readTree(client.send(
                        HttpRequest.newBuilder(uri("/api/v1/resources/uid-0?cluster=bench"))
                                .build(),
                        BodyHandlers.ofString())
                .body());
        return answer.path("resource").path("restarts").asLong(-1);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
