package dev.hindsight.app.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.app.journey.CommandLineProcess.Result;
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

/** Ingest tokens by the command line, from the first event that comes in with one to the last that does not. */
class TokensIT {
    private static final Pattern TOKEN = Pattern.compile("hsi_\\S+");

    @TempDir
    Path folder;

    private HttpResponse<String> ingest(RunningHindsight running, String token, String event) {
        return running.send(HttpRequest.newBuilder(running.uri("/ingest"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(event, UTF_8))
                .build());
    }

    private static String pod(String cluster) {
        return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/test\",\"cluster\":\"" + cluster + "\","
                + "\"type\":\"dev.knative.apiserver.resource.add\",\"data\":{\"apiVersion\":\"v1\",\"kind\":\"Pod\","
                + "\"metadata\":{\"name\":\"a\",\"namespace\":\"b\",\"uid\":\"u\",\"resourceVersion\":\"1\"}}}";
    }

    @Test
    void a_token_is_made_shown_once_used_and_revoked() throws Exception {
        // Given
        Path data = folder.resolve("data");
        try (RunningHindsight running = RunningHindsight.start(data, "up", "--no-watch")) {
            // When
            Result made = CommandLineProcess.run(
                    "token", "create", "--cluster", "edge", "--expires", "90d", "--data", data.toString());
            Matcher found = TOKEN.matcher(made.output());
            assertThat(found.find()).as(made.output()).isTrue();
            String token = found.group();
            String id = token.split("\\.")[1];
            HttpResponse<String> right = ingest(running, token, pod("edge"));
            HttpResponse<String> foreign = ingest(running, token, pod("core"));
            running.until(
                    "/api/v1/ingest-tokens", answer -> !answer.path("items").isEmpty(), Duration.ofSeconds(30));
            Result listed = CommandLineProcess.run("token", "list", "--data", data.toString());
            Result revoked =
                    CommandLineProcess.run("token", "revoke", id, "--reason", "a test", "--data", data.toString());
            Instant end = Instant.now().plusSeconds(10);
            while (ingest(running, token, pod("edge")).statusCode() != 401
                    && Instant.now().isBefore(end)) {
                Thread.sleep(200);
            }

            // Then
            assertThat(right.statusCode()).isEqualTo(200);
            assertThat(foreign.statusCode()).isEqualTo(403);
            assertThat(listed.output()).contains(id, "edge", "active", "until ").doesNotContain(token);
            assertThat(revoked.output()).contains("Token " + id + " of the cluster edge is revoked.");
            assertThat(ingest(running, token, pod("edge")).body()).contains("was revoked");
            assertThat(running.output()).doesNotContain(token.substring(token.lastIndexOf('.') + 1));
        }
    }
}
