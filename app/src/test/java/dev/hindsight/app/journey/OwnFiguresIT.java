package dev.hindsight.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the one process tells Prometheus of itself: under the names that the pods use, so that their dashboard fits. */
class OwnFiguresIT {
    private static final Duration LOOKED = Duration.ofSeconds(120);
    private static final List<String> EXPECTED = List.of(
            "hindsight_log_head ",
            "hindsight_dead_letters ",
            "hindsight_database_bytes ",
            "hindsight_view_lag_events{view=\"resources\"",
            "hindsight_correlate_lag_seconds{cluster=\"east\"",
            "hindsight_journal_commit_seconds_count",
            "hindsight_detect_events_seconds_count{",
            "hindsight_correlate_fold_seconds_count{",
            "http_server_requests_seconds_count{",
            "jvm_memory_used_bytes{");
    private static final String POD = """
            {"apiVersion":"v1","kind":"Pod",\
            "metadata":{"name":"a","namespace":"b","uid":"u","resourceVersion":"1"}}""";

    @TempDir
    Path folder;

    @Test
    void one_process_tells_prometheus_how_it_is() throws Exception {
        // Given
        try (RunningHindsight running = RunningHindsight.start(folder.resolve("data"), "up", "--no-watch")) {
            int status = running.send(HttpRequest.newBuilder(running.uri("/"))
                            .header("Content-Type", "application/json")
                            .header("ce-specversion", "1.0")
                            .header("ce-id", "1")
                            .header("ce-type", "dev.knative.apiserver.resource.add")
                            .header("ce-source", "/test")
                            .header("ce-cluster", "east")
                            .POST(BodyPublishers.ofString(POD))
                            .build())
                    .statusCode();
            assertThat(status).isLessThan(300);
            running.send(get(running, "/typed/by/somebody"));

            // When
            String figures = figuresOf(running);

            // Then
            assertThat(figures).contains(EXPECTED).doesNotContain("typed");
        }
    }

    /** They are read every ten seconds, so what just happened comes a little later. */
    private static String figuresOf(RunningHindsight running) throws InterruptedException {
        Instant end = Instant.now().plus(LOOKED);
        String figures = running.send(get(running, "/q/metrics")).body();
        while (!EXPECTED.stream().allMatch(figures::contains) && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            figures = running.send(get(running, "/q/metrics")).body();
        }
        return figures;
    }

    private static HttpRequest get(RunningHindsight running, String path) {
        return HttpRequest.newBuilder(running.uri(path)).build();
    }
}
