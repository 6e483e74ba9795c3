package dev.hindsight.images.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.images.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What a service does in its training: what it does first when it wakes, and what it is asked most. */
public enum Work {
    OBSERVE(Work::events),
    CATCH_UP(Work::bells),
    ANSWER(Work::questions),
    WATCH(home -> List.of()),
    READ(home -> List.of(Lines.records(), Lines.otlp()));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int EVENTS = 60;
    private static final String[] ASKED = {
        "/",
        "/api/v1/status",
        "/api/v1/clusters",
        "/api/v1/health",
        "/api/v1/findings",
        "/api/v1/resources?limit=50",
        "/api/v1/changes",
        "/api/v1/namespaces",
        "/api/v1/timeline",
        "/api/v1/log",
        "/api/v1/dead-letters",
        "/api/v1/projections",
        "/api/v1/search?q=web"
    };

    private final Function<Path, List<HttpRequest.Builder>> requests;

    Work(Function<Path, List<HttpRequest.Builder>> requests) {
        this.requests = requests;
    }

    /** Relative to {@code base}; each is followed by what a kubelet and Prometheus ask. */
    List<HttpRequest> requests(Path home, URI base) {
        return Stream.concat(
                        requests.apply(home).stream(),
                        Stream.of("/q/health/ready", "/q/health/live", "/q/metrics")
                                .map(Work::get))
                .map(builder -> {
                    HttpRequest relative = builder.build();
                    return builder.copy()
                            .timeout(PATIENCE)
                            .uri(base.resolve(relative.uri().getPath()
                                    + (relative.uri().getQuery() == null
                                            ? ""
                                            : "?" + relative.uri().getQuery())))
                            .build();
                })
                .toList();
    }

    private static HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://service" + path));
    }

    /** Real events of a recorded cluster. */
    private static List<HttpRequest.Builder> events(Path home) {
        Path recording = home.resolve("recordings/image-tag/events.jsonl.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(recording)), StandardCharsets.UTF_8))) {
            List<HttpRequest.Builder> requests = new ArrayList<>();
            for (String line : lines.lines().limit(EVENTS).toList()) {
                requests.add(event(JSON.readTree(line)));
            }
            return requests;
        } catch (IOException unreadable) {
            throw new Refusal("The recording " + recording + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<HttpRequest.Builder> bells(Path home) {
        return Stream.of("dev.hindsight.log.grew.v1", "dev.knative.sources.ping")
                .<JsonNode>map(type -> JSON.createObjectNode()
                        .put("id", type)
                        .put("type", type)
                        .put("source", "/training")
                        .put("cluster", "image-tag")
                        .set("data", JSON.createObjectNode().put("cluster", "image-tag")))
                .map(Work::event)
                .toList();
    }

    private static HttpRequest.Builder event(JsonNode event) {
        HttpRequest.Builder request =
                get("/").header("Content-Type", "application/json").header("ce-specversion", "1.0");
        event.properties().stream()
                .filter(attribute -> attribute.getValue().isTextual()
                        && !attribute.getValue().asText().isEmpty())
                .filter(attribute ->
                        !List.of("specversion", "datacontenttype", "receivedat").contains(attribute.getKey()))
                .forEach(attribute -> request.header(
                        "ce-" + attribute.getKey(), attribute.getValue().asText()));
        return request.POST(BodyPublishers.ofString(event.path("data").toString()));
    }

    private static List<HttpRequest.Builder> questions(Path home) {
        return Stream.of(ASKED).map(Work::get).toList();
    }
}
