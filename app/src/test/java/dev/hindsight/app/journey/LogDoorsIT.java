package dev.hindsight.app.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that a pipeline sends become groups of errors, of the cluster of whoever sent them. */
class LogDoorsIT {
    private static final Pattern TOKEN = Pattern.compile("hsi_\\S+");
    private static final String LOG = "/api/v1/log?limit=100&cluster=";
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void a_stack_that_is_sent_is_a_group_and_counts_once_however_often_it_is_sent() {
        try (RunningHindsight running = RunningHindsight.start(folder.resolve("data"), "up", "--no-watch")) {
            // Given
            String request = stack(Instant.now());

            // When
            HttpResponse<String> first = send(running, "/logs", null, request);
            HttpResponse<String> again = send(running, "/logs", null, request);
            send(running, "/v1/logs", null, otlp());

            // Then
            assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
            assertThat(first.body()).isEqualTo("{\"accepted\":3,\"refused\":0}").isEqualTo(again.body());
            JsonNode log = running.until(LOG + "local", answer -> told(answer, "finding.raised") == 2, SOON);
            assertThat(told(log, "errorgroup.opened")).isEqualTo(2);
            assertThat(told(log, "errorgroup.occurred")).isEqualTo(2);
            assertThat(log.toString()).contains("java.lang.IllegalStateException", "till.NoPaper");
        }
    }

    @Test
    void lines_are_of_the_cluster_of_the_token() throws Exception {
        Path data = folder.resolve("data");
        try (RunningHindsight running = RunningHindsight.start(data, "up", "--no-watch")) {
            // Given
            Matcher token = TOKEN.matcher(
                    CommandLineProcess.run("token", "create", "--cluster", "edge", "--data", data.toString())
                            .output());
            assertThat(token.find()).isTrue();

            // When
            HttpResponse<String> answer = send(running, "/logs", token.group(), stack(Instant.now()));
            HttpResponse<String> madeUp =
                    send(running, "/logs", token.group().replaceAll(".{4}$", "AAAA"), stack(Instant.now()));

            // Then
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(madeUp.statusCode()).isEqualTo(401);
            running.until(LOG + "edge", log -> told(log, "errorgroup.opened") == 1, SOON);
        }
    }

    private static long told(JsonNode log, String type) {
        return log.path("items").findValuesAsText("type").stream()
                .filter(type::equals)
                .count();
    }

    private static String stack(Instant then) {
        return """
                [{"date":"%s","log":"java.lang.IllegalStateException: no total\\n","service":"cart"},
                 {"date":"%s","log":"\\tat shop.Cart.total(Cart.java:17)\\n","service":"cart"},
                 {"date":"%s","log":"\\tat shop.Main.main(Main.java:3)\\n","service":"cart"}]""".formatted(then, then, then);
    }

    private static String otlp() {
        return """
                {"resourceLogs":[{"resource":{"attributes":[
                  {"key":"service.name","value":{"stringValue":"till"}}]},"scopeLogs":[{"logRecords":[
                    {"severityNumber":17,"body":{"stringValue":"cannot print"},"attributes":[
                      {"key":"exception.type","value":{"stringValue":"till.NoPaper"}},
                      {"key":"exception.stacktrace","value":{"stringValue":
                        "till.NoPaper: empty\\n\\tat till.Printer.print(Printer.java:9)"}}]}]}]}]}""";
    }

    private HttpResponse<String> send(RunningHindsight running, String path, String token, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(running.uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, UTF_8));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return running.send(request.build());
    }
}
