package dev.hindsight.detect.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.detect.Pods;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IngestOverHttpTest {
    @TestHTTPResource("/")
    URI root;

    @Inject
    PressedStore store;

    @Test
    void lines_are_taken_in_with_the_bad_ones_told() throws Exception {
        // Given
        String lines = Client.structured("lines", Pods.json("one", 1, "Pending")) + "\n\nnot JSON\n"
                + Client.structured("lines", Pods.json("two", 2, "Pending")) + "\n"
                + Client.structured("lines", Pods.json("one", 1, "Pending")) + "\r\n";

        // When
        HttpResponse<String> answer = client().post("ingest", "application/x-ndjson", lines);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"accepted\":4", "\"appended\":2", "\"unchanged\":1", "\"deadLettered\":1", "\"line\":3");
    }

    @Test
    void compressed_lines_of_many_megabytes_are_read_as_they_come() throws Exception {
        // Given
        StringBuilder lines = new StringBuilder();
        for (int version = 1; version <= 20_000; version++) {
            String phase = version % 2 == 0 ? "Running" : "Pending";
            lines.append(Client.structured("many", Pods.json("pod" + version % 50, version, phase)))
                    .append('\n');
        }

        // When
        HttpResponse<String> answer = Client.HTTP.send(
                client().request("ingest", "application/x-ndjson")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(zipped(lines.toString())))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"accepted\":20000").contains("\"deadLettered\":0");
    }

    @Test
    void a_pressed_store_slows_lines_down_and_loses_none() throws Exception {
        // Given
        store.refuse(3);
        String lines = Client.structured("slow", Pods.json("a", 1, "Pending")) + "\n"
                + Client.structured("slow", Pods.json("b", 2, "Pending")) + "\n";

        // When
        HttpResponse<String> answer = client().post("ingest", "application/x-ndjson", lines);

        // Then
        assertThat(answer.body()).contains("\"appended\":2");
    }

    @Test
    void a_batch_is_taken_in() throws Exception {
        // Given
        String batch = "[" + Client.structured("batch", Pods.json("one", 1, "Pending")) + ","
                + Client.structured("batch", Pods.json("two", 2, "Pending")) + ",17]";

        // When
        HttpResponse<String> answer = client().post("ingest", "application/cloudevents-batch+json", batch);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"appended\":2")
                .contains("\"deadLettered\":1")
                .contains("\"line\":3");
    }

    @Test
    void a_batch_over_the_bound_is_refused() throws Exception {
        // When
        HttpResponse<String> answer =
                client().post("ingest", "application/cloudevents-batch+json", "[" + " ".repeat(100_001) + "]");

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void lines_over_the_bound_are_refused_also_when_their_length_is_not_told() throws Exception {
        // Given
        byte[] spaces = " ".repeat(15_000_000).getBytes(StandardCharsets.US_ASCII);

        // When
        HttpResponse<String> answer = Client.HTTP.send(
                client().request("ingest", "application/x-ndjson")
                        .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                                new java.io.ByteArrayInputStream(spaces), new java.io.ByteArrayInputStream(spaces))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void other_types_are_refused_with_the_ones_that_are_taken() throws Exception {
        // When
        HttpResponse<String> answer = client().post("ingest", "text/plain", "hello");

        // Then
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("application/x-ndjson");
    }

    private Client client() {
        return new Client(root);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
