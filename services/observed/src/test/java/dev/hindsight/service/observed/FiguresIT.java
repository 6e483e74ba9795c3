package dev.hindsight.service.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresIT {
    private static final String ADD = "dev.knative.apiserver.resource.add";
    private static final String NOWHERE =
            Path.of("src/test/resources/nowhere.kubeconfig").toAbsolutePath().toString();
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");

    /** Of others: kube-state-metrics, the kubelet, Knative; and what is only there while it is so. */
    private static final Set<String> ELSEWHERE = Set.of(
            "kube_pod_container_status_restarts_total",
            "kube_pod_container_status_last_terminated_reason",
            "kubelet_volume_stats_available_bytes",
            "kubelet_volume_stats_capacity_bytes",
            "kn_eventing_dispatch_duration_seconds_count",
            "hindsight_view_rebuild_ratio",
            "hindsight_ingest_token_ends_timestamp_seconds");

    private Pods pods;
    private Pod projections;
    private Pod detect;
    private List<Pod> all;

    @BeforeAll
    void pods_that_have_worked(@TempDir Path cursors) throws Exception {
        pods = Pods.overAnEmptyDatabase();
        projections = pods.start("projections");
        projections.until("ready", () -> projections.status("/q/health/ready") == 200);
        detect = pods.start("detect");
        Pod correlate = pods.start("correlate");
        Pod source = pods.start(
                "source",
                Map.of(
                        "K_SINK",
                        "http://127.0.0.1:" + detect.port(),
                        "HINDSIGHT_CLUSTER",
                        "east",
                        "HINDSIGHT_SOURCE_KUBECONFIG",
                        NOWHERE));
        Pod logs = pods.start(
                "logs",
                Map.of(
                        "K_SINK",
                        "http://127.0.0.1:" + detect.port(),
                        "HINDSIGHT_CLUSTER",
                        "east",
                        "HINDSIGHT_LOGS_KUBECONFIG",
                        NOWHERE,
                        "HINDSIGHT_LOGS_CURSORS",
                        cursors.toString(),
                        "HINDSIGHT_LOGS_DOORS_OPEN",
                        "true"));
        logs.post(
                "/logs", "[{\"log\":\"INFO hello\",\"service\":\"till\"}]", Map.of("Content-Type", "application/json"));
        all = List.of(projections, detect, correlate, source, logs);
        detect.post("/", Events.pod("cart", 1), Events.headers("e-1", ADD, Map.of()));
        detect.post("/", Events.pod("cart", 1), Events.headers("e-2", ADD, Map.of()));
        detect.post("/", "{}", Events.headers("e-3", "no.such.type", Map.of()));
        detect.post("/", listed(), Events.headers("l-1", "dev.hindsight.inventory.completed.v1", Map.of()));
        projections.get("/api/v1/clusters");
        detect.get("/wp-login.php");
        projections.get("/api/v1/resources/a/b/c/d");
        projections.until("seen", () -> value("hindsight_dead_letters", "") == 1);
        projections.until("listed", () -> value("hindsight_cluster_listed_timestamp_seconds", "cluster=\"east\"") > 0);
        projections.until("decided", () -> {
            // The source tells more by itself, and nobody carries detect's answers here.
            ring(correlate);
            return value("hindsight_correlate_lag_seconds", "cluster=\"east\"") == 0;
        });
    }

    private double head() {
        try {
            return Double.parseDouble(pods.ask("select max(position) from hindsight.event"));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void ring(Pod correlate) {
        try {
            correlate.post("/", "{}", Events.headers("b-1", "dev.hindsight.log.grew.v1", Map.of()));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String listed() {
        return """
                {"inventory":"i-1","kind":"Pod","apiVersion":"v1","count":0,"resourceVersion":"9",
                 "started":"2026-01-01T00:00:00Z","ended":"2026-01-01T00:00:01Z"}""";
    }

    @AfterAll
    void end() throws Exception {
        pods.close();
    }

    /** Of the read side; NaN when there is none. */
    private double value(String name, String label) {
        try {
            return value(projections, name, label);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static double value(Pod pod, String name, String label) throws Exception {
        return samples(pod)
                .filter(sample -> sample.group(1).equals(name)
                        && String.valueOf(sample.group(2)).contains(label))
                .mapToDouble(sample -> Double.parseDouble(sample.group(3)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static Stream<Matcher> samples(Pod pod) throws Exception {
        return pod.get("/q/metrics")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(SAMPLE::matcher)
                .filter(Matcher::matches);
    }

    private Set<String> told() throws Exception {
        Set<String> names = new HashSet<>();
        for (Pod pod : all) {
            samples(pod).forEach(sample -> names.add(sample.group(1)));
        }
        return names;
    }

    @Test
    void every_figure_that_an_alert_or_the_dashboard_reads_is_told_by_a_pod() throws Exception {
        Set<String> wanted = new TreeSet<>();
        for (Shipped.Alert alert : Shipped.alerts()) {
            wanted.addAll(Shipped.metrics(alert.expression()));
        }
        Shipped.queries().forEach(query -> wanted.addAll(Shipped.metrics(query)));
        wanted.removeAll(ELSEWHERE);

        assertThat(wanted).hasSizeGreaterThan(25);
        assertThat(told()).containsAll(wanted);
    }

    @Test
    void detect_tells_what_came_and_what_became_of_it() throws Exception {
        String count = "hindsight_detect_events_seconds_count";

        assertThat(value(detect, count, "outcome=\"appended\",part=\"detect\",type=\"resource.add\""))
                .isEqualTo(1);
        assertThat(value(detect, count, "outcome=\"unchanged\",part=\"detect\",type=\"resource.add\""))
                .isEqualTo(1);
        assertThat(value(detect, count, "outcome=\"deadlettered\",part=\"detect\",type=\"other\""))
                .isEqualTo(1);
        assertThat(value(detect, "hindsight_journal_appended_events_total", ""))
                .isEqualTo(Double.parseDouble(pods.ask("select count(*) from hindsight.event where actor like 'source%'"
                        + " or actor like 'rules%' and cause in ('e-1', 'l-1')")));
        assertThat(value(detect, "hindsight_journal_queue_bound_works", "")).isEqualTo(1024);
        assertThat(value(detect, "hindsight_detect_first_durable_seconds", "")).isBetween(0.1, 100.0);
    }

    @Test
    void the_read_side_tells_who_was_heard_of_and_how_far_it_is() throws Exception {
        double now = System.currentTimeMillis() / 1000.0;

        assertThat(value("hindsight_cluster_heard_timestamp_seconds", "cluster=\"east\""))
                .isBetween(now - 120, now + 1);
        assertThat(value("hindsight_cluster_listed_timestamp_seconds", "cluster=\"east\""))
                .isBetween(now - 120, now + 1);
        projections.until("told of the whole log", () -> value("hindsight_log_head", "") == head());
        projections.until("caught up", () -> value("hindsight_view_lag_events", "view=\"health\"") == 0);
    }

    @Test
    void a_figure_that_is_still_so_is_in_every_answer() throws Exception {
        for (int i = 0; i < 200; i++) {
            assertThat(value("hindsight_view_lag_seconds", "view=\"timeline\"")).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void what_strangers_type_or_send_does_not_become_a_label() throws Exception {
        for (Pod pod : all) {
            assertThat(samples(pod).map(sample -> String.valueOf(sample.group(2))))
                    .noneMatch(labels -> labels.contains("wp-login")
                            || labels.contains("no.such.type")
                            || labels.contains("cart")
                            || labels.contains("/a/b/c"));
        }
    }
}
