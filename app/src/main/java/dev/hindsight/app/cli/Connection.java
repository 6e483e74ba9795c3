package dev.hindsight.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.app.Refusal;
import dev.hindsight.app.data.RunFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Talks to the running Hindsight. */
final class Connection implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunFile running;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Connection(RunFile running) {
        this.running = running;
    }

    /** To what runs on the data folder, or on the demo's below it. */
    static Optional<Connection> to(Path data) {
        return RunFile.living(data)
                .or(() -> RunFile.living(data.resolve("demo")))
                .map(Connection::new);
    }

    /** @param token that it wants from its clients; empty when it wants none */
    static Connection at(URI url, String token) {
        return new Connection(new RunFile(0, url.toString(), token));
    }

    RunFile running() {
        return running;
    }

    JsonNode get(String path) {
        return answer(request(path).GET().build());
    }

    JsonNode post(String path) {
        return answer(request(path).POST(BodyPublishers.noBody()).build());
    }

    JsonNode post(String path, String contentType, BodyPublisher body) {
        return answer(
                request(path).header("content-type", contentType).POST(body).build());
    }

    JsonNode delete(String path) {
        return answer(request(path).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(running.url()).resolve(path));
        if (!running.token().isEmpty()) {
            request.header("authorization", "Bearer " + running.token());
        }
        return request;
    }

    private JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            JsonNode body = response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
            if (response.statusCode() >= 300) {
                throw new Refusal(request.uri() + " answered " + response.statusCode() + ": "
                        + body.path("detail").asText(response.body()));
            }
            return body;
        } catch (IOException unreachable) {
            throw new Refusal(
                    (running.pid() == 0 ? "Hindsight" : "Hindsight (process " + running.pid() + ")")
                            + " does not answer at " + running.url() + ": " + unreachable
                            + ".\nIt may still be starting; try again in some seconds.",
                    unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
