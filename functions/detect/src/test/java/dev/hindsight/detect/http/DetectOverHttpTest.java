package dev.hindsight.detect.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.detect.Pods;
import dev.hindsight.store.DeadLetters.DeadLetter;
import dev.hindsight.store.InputTypes;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DetectOverHttpTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI root;

    @Inject
    PressedStore store;

    @Test
    void an_event_in_binary_mode_is_appended_and_answered_with_the_doorbell() throws Exception {
        // Given
        long head = store.log().head();
        Thread.sleep(300); // the bell of an earlier test keeps still no longer

        // When
        HttpResponse<String> answer = binary(InputTypes.RESOURCE_ADD, "binary", Pods.json("binary", 7, "Pending"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ce-type")).hasValue(InputTypes.LOG_GREW);
        assertThat(answer.headers().firstValue("ce-cluster")).hasValue("binary");
        assertThat(answer.body()).contains("\"cluster\":\"binary\"").contains("\"position\":");
        assertThat(store.log().head()).isGreaterThan(head);
    }

    @Test
    void the_same_event_again_is_answered_with_nothing() throws Exception {
        // Given
        binary(InputTypes.RESOURCE_ADD, "again", Pods.json("again", 7, "Pending"));
        Thread.sleep(300);
        binary(InputTypes.RESOURCE_ADD, "again", Pods.json("other", 8, "Pending"));

        // When
        HttpResponse<String> answer = binary(InputTypes.RESOURCE_ADD, "again", Pods.json("again", 7, "Pending"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    void an_event_in_structured_mode_may_have_extensions_that_are_no_text() throws Exception {
        // When
        HttpResponse<String> answer = post(
                "",
                "application/cloudevents+json",
                structured("structured", Pods.json("structured", 7, "Pending"))
                        .replace("\"specversion\"", "\"sequence\":5,\"sampled\":true,\"specversion\""));

        // Then
        assertThat(answer.statusCode()).isIn(200, 204);
        assertThat(store.log().clusters()).contains("structured");
    }

    @Test
    void under_pressure_the_answer_is_503_and_says_when_to_try_again() throws Exception {
        // Given
        store.refuse(1);

        // When
        HttpResponse<String> answer = binary(InputTypes.RESOURCE_ADD, "pressed", Pods.json("pressed", 7, "Pending"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(store.log().clusters()).doesNotContain("pressed");
    }

    @Test
    void the_end_of_a_list_that_overtakes_its_objects_is_sent_back() throws Exception {
        // When
        HttpResponse<String> answer = binary(
                InputTypes.INVENTORY_COMPLETED,
                "early",
                "{\"inventory\":\"i\",\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"count\":1,\"resourceVersion\":\"9\"}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void poison_is_kept_with_its_reason_and_answered_with_success() throws Exception {
        // Given
        String good = structured("poison", "{}");

        // When
        List<HttpResponse<String>> answers = List.of(
                binary(InputTypes.RESOURCE_ADD, "poison", "{ this is not JSON"),
                binary(InputTypes.RESOURCE_ADD, "poison", "[1,2,3]"),
                binary(InputTypes.RESOURCE_ADD, "poison", ""),
                binary("com.example.unknown", "poison", "{}"),
                binary("dev.hindsight.inventory.object.v9", "poison", "{}"),
                post("", "application/cloudevents+json", "{ damaged"),
                post("", "application/cloudevents+json", "[]"),
                post("", "application/cloudevents+json", good.replace("\"type\"", "\"tipe\"")),
                post("", "application/cloudevents+json", good.replace("T07:", "x07:")));

        // Then
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(204);
        assertThat(store.deadLetters().list(Long.MAX_VALUE, answers.size()))
                .extracting(DeadLetter::reason)
                .hasSize(answers.size())
                .anyMatch(reason -> reason.contains("not JSON"))
                .anyMatch(reason -> reason.contains("not an object"))
                .anyMatch(reason -> reason.contains("no data"))
                .anyMatch(reason -> reason.contains("com.example.unknown"))
                .anyMatch(reason -> reason.contains("v9"))
                .anyMatch(reason -> reason.contains("'type' is missing"));
    }

    @Test
    void what_a_broker_could_not_deliver_is_kept() throws Exception {
        // When
        HttpResponse<String> answer = HTTP.send(
                request("dead-letter", "application/json")
                        .header("ce-id", "undelivered")
                        .header("ce-specversion", "1.0")
                        .header("ce-source", "/test")
                        .header("ce-type", InputTypes.RESOURCE_ADD)
                        .header("ce-knativeerrorcode", "500")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(store.deadLetters().list(Long.MAX_VALUE, 1)).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo("not delivered: the last answer was 500");
            assertThat(letter.attributes()).containsEntry("id", "undelivered");
        });
    }

    @Test
    void lines_are_taken_in_with_the_bad_ones_told() throws Exception {
        // Given
        String lines = structured("lines", Pods.json("one", 1, "Pending")) + "\n\nnot JSON\n"
                + structured("lines", Pods.json("two", 2, "Pending")) + "\n"
                + structured("lines", Pods.json("one", 1, "Pending")) + "\r\n";

        // When
        HttpResponse<String> answer = post("ingest", "application/x-ndjson", lines);

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
            lines.append(structured("many", Pods.json("pod" + version % 50, version, phase)))
                    .append('\n');
        }

        // When
        HttpResponse<String> answer = HTTP.send(
                request("ingest", "application/x-ndjson")
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
        String lines = structured("slow", Pods.json("a", 1, "Pending")) + "\n"
                + structured("slow", Pods.json("b", 2, "Pending")) + "\n";

        // When
        HttpResponse<String> answer = post("ingest", "application/x-ndjson", lines);

        // Then
        assertThat(answer.body()).contains("\"appended\":2");
    }

    @Test
    void a_batch_is_taken_in() throws Exception {
        // Given
        String batch = "[" + structured("batch", Pods.json("one", 1, "Pending")) + ","
                + structured("batch", Pods.json("two", 2, "Pending")) + ",17]";

        // When
        HttpResponse<String> answer = post("ingest", "application/cloudevents-batch+json", batch);

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
                post("ingest", "application/cloudevents-batch+json", "[" + " ".repeat(100_001) + "]");

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void lines_over_the_bound_are_refused_also_when_their_length_is_not_told() throws Exception {
        // Given
        byte[] spaces = " ".repeat(15_000_000).getBytes(StandardCharsets.US_ASCII);

        // When
        HttpResponse<String> answer = HTTP.send(
                request("ingest", "application/x-ndjson")
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
        HttpResponse<String> answer = post("ingest", "text/plain", "hello");

        // Then
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("application/x-ndjson");
    }

    @Test
    void the_conformance_samples_of_cloudevents_are_understood() throws Exception {
        // Given
        String structured = sample("structured.json");

        // When
        HttpResponse<String> asStructured = post("", "application/cloudevents+json; charset=utf-8", structured);
        HttpResponse<String> asBinary = HTTP.send(
                request("", "application/json; charset=utf-8")
                        .header("ce-specversion", "1.0")
                        .header("ce-type", "com.example.someevent")
                        .header("ce-time", "2018-04-05T03:56:24Z")
                        .header("ce-id", "1234-1234-1234")
                        .header("ce-source", "/mycontext/subcontext")
                        .POST(BodyPublishers.ofString("{ \"message\": \"Hello World!\" }"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(asStructured.statusCode()).isEqualTo(204);
        assertThat(asBinary.statusCode()).isEqualTo(204);
        assertThat(store.deadLetters().list(Long.MAX_VALUE, 2)).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.reason()).isEqualTo("nobody here handles events of type com.example.someevent");
            assertThat(letter.attributes())
                    .containsEntry("id", "1234-1234-1234")
                    .containsEntry("source", "/mycontext/subcontext")
                    .containsEntry("time", "2018-04-05T03:56:24Z");
            assertThat(new String(letter.body(), StandardCharsets.UTF_8)).contains("Hello World!");
        });
    }

    private static String sample(String name) throws IOException {
        try (InputStream in = DetectOverHttpTest.class.getResourceAsStream("/cloudevents/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> binary(String type, String cluster, String data) throws Exception {
        return HTTP.send(
                request("", "application/json")
                        .header("ce-id", "id-" + cluster)
                        .header("ce-specversion", "1.0")
                        .header("ce-source", "https://10.96.0.1:443")
                        .header("ce-type", type)
                        .header("ce-cluster", cluster)
                        .header("ce-time", "2026-11-21T07:00:00Z")
                        .POST(BodyPublishers.ofString(data))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String structured(String cluster, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"https://10.96.0.1:443\",\"type\":\""
                + InputTypes.RESOURCE_UPDATE + "\",\"time\":\"2026-11-21T07:00:00Z\",\"cluster\":\"" + cluster
                + "\",\"datacontenttype\":\"application/json\",\"data\":" + data + "}";
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return HTTP.send(
                request(path, type).POST(BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(root.resolve(path)).header("Content-Type", type);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
