package dev.hindsight.source.log.door.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.source.log.door.http.TakingGate.Mood;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DoorsOverHttpTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String LINE = "{\"log\":\"boom\",\"service\":\"cart\",\"date\":1795255199.5}";
    private static final String STACK = """
            [{"log":"java.lang.IllegalStateException: boom\\n","service":"cart"},
             {"log":"\\tat shop.Cart.total(Cart.java:17)\\n","service":"cart"}]""";

    @TestHTTPResource("/")
    URI root;

    @Inject
    TakingGate gate;

    @BeforeEach
    void nothing_came_yet() {
        gate.forget();
    }

    @Test
    void lines_are_an_event_of_their_cluster_with_stacks_joined() throws Exception {
        // When
        HttpResponse<String> answer = post("logs", "application/json", STACK);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"accepted\":2,\"refused\":0}");
        assertThat(gate.texts())
                .containsExactly("java.lang.IllegalStateException: boom\n\tat shop.Cart.total(Cart.java:17)");
        assertThat(gate.taken().getFirst().getExtension("cluster")).isEqualTo("prod");
    }

    @Test
    void the_same_request_once_more_makes_the_same_event() throws Exception {
        // When
        post("logs", "application/x-ndjson", LINE);
        post("logs", "application/x-ndjson", LINE);

        // Then
        assertThat(gate.taken().get(1).getId()).isEqualTo(gate.taken().get(0).getId());
    }

    @Test
    void a_stack_that_is_split_over_two_requests_is_not_put_together() throws Exception {
        // When
        post("logs", "application/json", STACK.replaceAll("(?s),\\n.*", "]"));
        post("logs", "application/json", STACK.replaceAll("(?s)^.*,\\n", "["));

        // Then
        assertThat(gate.texts()).hasSize(2);
    }

    @Test
    void what_is_compressed_is_read() throws Exception {
        // When
        HttpResponse<String> answer = send(request("logs", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed(LINE.repeat(1000).getBytes(StandardCharsets.UTF_8)))));

        // Then
        assertThat(answer.body()).contains("\"accepted\":1000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            logs    | application/msgpack    | x                      | 415 | Content-Type must be application/json
            logs    | text/plain             | hello                  | 415 | Vector: encoding.codec json
            logs    | application/json       | hello                  | 400 | Line 1, column 6, record 0
            logs    | application/json       | ``                     | 400 | The body is empty
            logs    | application/json       | [{"log":"a"}]          | 400 | record 1
            logs    | application/json       | []                     | 200 | "accepted":0
            v1/logs | text/plain             | x                      | 415 | application/x-protobuf or application/json
            v1/logs | application/json       | {"resourceLogs":3}     | 400 | resourceLogs is no array
            v1/logs | application/x-protobuf | x                      | 400 | no ExportLogsServiceRequest
            v1/logs | application/json       | {}                     | 200 | {}
            """)
    void what_cannot_be_used_is_told_with_its_place(String path, String type, String body, int status, String words)
            throws Exception {
        // When
        HttpResponse<String> answer = post(path, type, body);

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
        assertThat(gate.taken()).isEmpty();
    }

    @Test
    void too_much_is_told_whether_it_is_compressed_or_not() throws Exception {
        // Given
        byte[] bomb = packed(new byte[50_000_000]);

        // When
        HttpResponse<String> large = post("logs", "application/json", " ".repeat(3_000_000));
        HttpResponse<String> packed = send(request("logs", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(bomb)));

        // Then
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(packed.statusCode()).isIn(400, 413);
        assertThat(post("logs", "application/json", LINE).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_comes_in_without_a_token() throws Exception {
        // When
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(root.resolve("logs"))
                        .POST(BodyPublishers.ofString(LINE))
                        .build(),
                BodyHandlers.ofString());
        gate.becomes(Mood.REVOKED);
        HttpResponse<String> revoked = post("logs", "application/json", LINE);

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).contains("An ingest token is wanted");
        assertThat(revoked.statusCode()).isEqualTo(401);
        assertThat(revoked.body()).contains("revoked");
    }

    @Test
    void who_comes_when_the_sink_is_busy_is_told_when_to_come_again() throws Exception {
        // Given
        gate.becomes(Mood.BUSY);

        // When
        HttpResponse<String> answer = post("logs", "application/json", LINE);
        HttpResponse<String> otlp = post("v1/logs", "application/json", otlp("\"service.name\""));

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(otlp.statusCode()).isEqualTo(503);
        assertThat(otlp.body()).isEqualTo("{\"code\":14,\"message\":\"The log is busy.\"}");
    }

    @Test
    void what_is_not_safe_in_time_is_not_said_to_be() throws Exception {
        // Given
        gate.becomes(Mood.SILENT);

        // When
        HttpResponse<String> answer = post("logs", "application/json", LINE);

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("not safe after 2 s");
    }

    @Test
    void what_the_sink_will_never_take_is_said_to_be_refused() throws Exception {
        // Given
        gate.becomes(Mood.REFUSING);

        // When
        HttpResponse<String> answer = post("logs", "application/json", LINE);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("the sink answered 400");
    }

    @Test
    void records_that_nobody_sent_are_a_partial_success() throws Exception {
        // Given
        String both = otlp("\"service.name\"")
                .replace("]}]}]}", "]}]},{\"scopeLogs\":[{\"logRecords\":[{\"body\":{\"stringValue\":\"x\"}}]}]}]}");

        // When
        HttpResponse<String> json = post("v1/logs", "application/json", both);

        // Then
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.body())
                .contains("\"rejectedLogRecords\":\"1\"")
                .contains("resourceLogs[1].scopeLogs[0].logRecords[0] names nobody");
    }

    private static String otlp(String key) {
        return "{\"resourceLogs\":[{\"resource\":{\"attributes\":[{\"key\":" + key
                + ",\"value\":{\"stringValue\":\"cart\"}}]},\"scopeLogs\":[{\"logRecords\":[{\"body\":"
                + "{\"stringValue\":\"boom\"}}]}]}]}";
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(request(path, type).POST(BodyPublishers.ofString(body == null ? "" : body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(root.resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", TakingGate.TOKEN)
                .header("Content-Type", type);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
