package dev.hindsight.service.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hindsight.source.kubernetes.cluster.TestCluster;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pod before a real cluster whose changes Knative's own adapter hands in. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SourceOnClusterTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration AWAY = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource
    URI pod;

    private final Sink sink = Surroundings.sink;
    private final TestCluster cluster = Surroundings.cluster;
    private TestCluster.Namespace namespace;
    private Process adapter;

    @BeforeEach
    void begin() throws Exception {
        assumeTrue(cluster != null, "no test cluster");
        namespace = cluster.namespace("source");
        adapter = new ProcessBuilder(cluster.scripts().resolve("adapter").toString(), pod.toString(), "west")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "adapter.log").toFile())
                .start();
        untilTheAdapterWatches();
    }

    @AfterEach
    void end() throws InterruptedException {
        if (adapter != null) {
            adapter.destroy();
            adapter.waitFor(10, TimeUnit.SECONDS);
            namespace.close();
        }
    }

    /** It tells nothing of what was there before its watch began, so something is made until it tells of it. */
    private void untilTheAdapterWatches() throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            namespace.kubectl("create", "configmap", "sign-" + i);
            Thread.sleep(500);
            if (sink.taken().stream()
                    .anyMatch(one -> namespace.name().equals(one.namespace())
                            && one.type().endsWith("resource.add"))) {
                return;
            }
        }
        throw new AssertionError("the adapter tells nothing");
    }

    @Test
    void while_the_sink_is_away_for_a_minute_changes_wait_and_none_is_lost() throws Exception {
        // Given
        namespace.kubectl("create", "configmap", "changes", "--from-literal=n=0");
        namespace.kubectl("create", "configmap", "goes");
        sink.await("goes", SOON, one -> one.is("resource.add", "goes"));
        double lostBefore = lost();

        // When
        long began = System.nanoTime();
        sink.away(true);
        for (int i = 1; i <= 5; i++) {
            namespace.kubectl("patch", "configmap", "changes", "-p", "{\"data\":{\"n\":\"" + i + "\"}}");
            namespace.kubectl("create", "secret", "generic", "secret-" + i);
            namespace.kubectl("create", "serviceaccount", "account-" + i);
        }
        namespace.kubectl("delete", "configmap", "goes");
        TimeUnit.NANOSECONDS.sleep(AWAY.toNanos() - (System.nanoTime() - began));
        int turnedAway = sink.turnedAway();
        sink.away(false);

        // Then
        assertThat(turnedAway).isPositive();
        sink.await("the delete", SOON, one -> one.is("resource.delete", "goes"));
        sink.await(
                "the last change",
                SOON,
                one -> isOf(one, "changes") && one.data().contains("\"n\":\"5\""));
        for (int i = 1; i <= 5; i++) {
            int n = i;
            sink.await("secret", SOON, one -> isOf(one, "secret-" + n));
            sink.await("account", SOON, one -> isOf(one, "account-" + n));
        }
        assertThat(told("changes")).startsWith("0").isSorted();
        if (!isListed("changes")) {
            assertThat(told("changes")).containsExactly("0", "1", "2", "3", "4", "5");
        }
        assertThat(lost()).isEqualTo(lostBefore);
        assertThat(sink.taken())
                .noneMatch(one -> one.type().contains("status") && one.data().contains("dropped"));
    }

    @Test
    void who_only_writes_down_that_he_was_there_wakes_nobody() throws Exception {
        // Given
        String settings =
                "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"settings\",\"namespace\":\""
                        + namespace.name() + "\"},\"data\":{\"a\":\"1\"}}";
        apply(settings, "one");
        sink.await("settings", SOON, one -> one.is("resource.add", "settings"));

        // When
        apply(settings, "two");
        apply(settings.replace("\"1\"", "\"2\""), "two");
        sink.await("the change", SOON, one -> one.is("resource.update", "settings"));

        // Then
        assertThat(sink.taken().stream().filter(one -> one.is("resource.update", "settings")))
                .hasSize(1);
        assertThat(metrics("kind=\"ConfigMap\",outcome=\"dropped\"")).isPositive();
    }

    @Test
    void of_an_excluded_namespace_nothing_is_told_and_a_list_on_demand_leaves_it_out() throws Exception {
        // Given
        Surroundings.own.kubectl("create", "configmap", "of-our-own");
        namespace.kubectl("create", "configmap", "of-theirs");
        sink.await("of theirs", SOON, one -> one.is("resource.add", "of-theirs"));

        // When
        HttpResponse<String> answer = send("inventory", "POST");
        sink.await("the list", SOON, one -> one.is("inventory.object.v1", "of-theirs"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(sink.taken())
                .noneMatch(one -> Surroundings.own.name().equals(one.namespace()))
                .anyMatch(one -> "Namespace".equals(one.kind())
                        && Surroundings.own.name().equals(one.name()));
    }

    @Test
    void it_is_ready_and_says_what_it_reaches() throws Exception {
        // Given, When
        HttpResponse<String> ready = send("q/health/ready", "GET");

        // Then
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains(cluster.apiServer().toString()).contains("\"denied\": 0");
    }

    private void apply(String object, String manager) {
        cluster.kubectlWith(
                object, "apply", "--server-side", "--force-conflicts", "--field-manager=" + manager, "-f", "-");
    }

    /** A list may come between; what it has told is told, and an older version need not be told any more. */
    private boolean isOf(Sink.Taken one, String name) {
        return one.is("resource.add", name) || one.is("resource.update", name) || one.is("inventory.object.v1", name);
    }

    private boolean isListed(String name) {
        return sink.taken().stream().anyMatch(one -> one.is("inventory.object.v1", name));
    }

    private List<String> told(String name) {
        return sink.taken().stream()
                .filter(one -> one.is("resource.add", name) || one.is("resource.update", name))
                .map(one -> one.data().replaceAll(".*\"n\":\"(\\d)\".*", "$1"))
                .toList();
    }

    private double lost() throws Exception {
        return metrics("outcome=\"lost\"");
    }

    private double metrics(String labels) throws Exception {
        return send("q/metrics", "GET")
                .body()
                .lines()
                .filter(line -> line.startsWith("hindsight_sieve_events_total") && line.contains(labels))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private HttpResponse<String> send(String path, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(pod.resolve(path))
                .method(method, BodyPublishers.noBody())
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
