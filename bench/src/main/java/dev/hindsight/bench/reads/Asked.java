package dev.hindsight.bench.reads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;

/** Asks the API of this process and takes the time. */
final class Asked {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;

    Asked(int port) {
        this.root = "http://127.0.0.1:" + port + "/api/v1";
    }

    /**
     * Times of one question, in milliseconds, shortest first.
     *
     * @param processor milliseconds of processor that an answer took, of this program and the database
     */
    record Times(double[] sorted, double processor) {
        static Times of(double[] millis, double processor) {
            double[] sorted = millis.clone();
            Arrays.sort(sorted);
            return new Times(sorted, processor);
        }

        double share(double share) {
            return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
        }
    }

    double millis(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        get(path);
        return (System.nanoTime() - start) / 1e6;
    }

    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path));
    }

    /** Has a view built anew and waits for the end of it. */
    void rebuild(String view) throws IOException, InterruptedException {
        URI uri = URI.create(root + "/projections/" + view + "/rebuild");
        client.send(HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding());
        while (isBeingBuilt(view)) {
            Thread.sleep(50);
        }
    }

    private boolean isBeingBuilt(String view) throws IOException, InterruptedException {
        for (JsonNode item : json("/projections").path("items")) {
            JsonNode rebuild = item.path("rebuild");
            if (item.path("name").asText().equals(view)
                    && rebuild.path("state").asText().equals("failed")) {
                throw new IllegalStateException("the rebuild of " + view + " failed: " + rebuild);
            }
            if (item.path("name").asText().equals(view)) {
                return !rebuild.isNull();
            }
        }
        throw new IllegalStateException("there is no view " + view);
    }
}
