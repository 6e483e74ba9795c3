package dev.hindsight.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A page is told when there is something newer to read, and only then. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class StreamTest {
    @Inject
    Told told;

    @TestHTTPResource("/api/v1/stream?cluster=streamed")
    URI stream;

    @Test
    void a_listener_is_told_the_position_that_can_be_read() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            // Given
            InputStream body = client.send(HttpRequest.newBuilder(stream).build(), BodyHandlers.ofInputStream())
                    .body();
            CompletableFuture<String> data = CompletableFuture.supplyAsync(() -> firstData(body));

            // When
            List<CloudEvent> events = RecordedLog.events("quiet", "streamed");
            told.events(events.subList(0, 20), "streamed");

            // Then
            JsonNode grown = new ObjectMapper().readTree(data.get(20, TimeUnit.SECONDS));
            assertThat(grown.get("cluster").asText()).isEqualTo("streamed");
            assertThat(grown.get("position").asLong()).isPositive();
            assertThat(grown.get("views").toString()).contains("resources");
            body.close();
            client.shutdownNow();
        }
    }

    private static String firstData(InputStream body) {
        Scanner lines = new Scanner(body, java.nio.charset.StandardCharsets.UTF_8);
        String event = "";
        while (lines.hasNextLine()) {
            String line = lines.nextLine();
            if (line.startsWith("event:")) {
                event = line.substring(6).strip();
            }
            if (line.startsWith("data:") && event.equals("grew")) {
                return line.substring(5);
            }
        }
        return "";
    }
}
