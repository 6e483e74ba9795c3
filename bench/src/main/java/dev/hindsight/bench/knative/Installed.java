package dev.hindsight.bench.knative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.bench.compare.Compare;
import dev.hindsight.source.kubernetes.cluster.Forward;
import dev.hindsight.source.kubernetes.cluster.TestCluster;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** A Hindsight that {@code test-cluster/install} put on the test cluster: its API, and the door of its Broker. */
final class Installed implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private final TestCluster cluster;
    private final String namespace;
    private final Forward page;
    private Door broker;
    private final HttpClient http = HttpClient.newHttpClient();

    Installed(TestCluster cluster, String namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
        String revision =
                kubectl("get", "ksvc", "projections", "--output", "jsonpath={.status.latestReadyRevisionName}");
        this.page = Forward.to(cluster, namespace, "deployment/" + revision + "-deployment", 8080);
    }

    TestCluster cluster() {
        return cluster;
    }

    String namespace() {
        return namespace;
    }

    String kubectl(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--namespace", namespace));
        all.addAll(List.of(arguments));
        return cluster.kubectl(all.toArray(String[]::new)).strip();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(page.uri().resolve(path)).build(), BodyHandlers.ofString());
        return JSON.readTree(answer.body());
    }

    /** Where its Broker is reached; open from the first call on. */
    synchronized URI door() {
        if (broker == null) {
            broker = Door.to(cluster, "knative-eventing", "broker-ingress");
        }
        return broker.uri();
    }

    /** Hands an event to the Broker; returns when that has taken it. */
    void send(Observed object) throws IOException, InterruptedException {
        send(object, object.json());
    }

    void send(Observed object, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(door().resolve("/" + namespace + "/hindsight"))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        object.headers().forEach(request::header);
        int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
        if (status >= 300) {
            throw new IOException("The broker answered " + status);
        }
    }

    /** Running or coming pods of one of the services. */
    int pods(String service) {
        String names = kubectl("get", "pods", "--selector=serving.knative.dev/service=" + service, "--output=name");
        return names.isEmpty() ? 0 : names.split("\n").length;
    }

    void awaitAsleep(String service, Duration atMost) throws InterruptedException {
        Instant end = Instant.now().plus(atMost);
        while (pods(service) > 0) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(service + " does not fall asleep within " + atMost);
            }
            Thread.sleep(1000);
        }
    }

    /** What differs between Hindsight and the API server, Hindsight's own namespace aside. */
    Compare.Result compare(String cluster) throws IOException, InterruptedException {
        String key = decoded(kubectl("get", "secret", "hindsight-digest-key", "--output", "jsonpath={.data.key}"));
        return Compare.between(
                page.uri(),
                cluster,
                key,
                Set.of(namespace),
                arguments -> this.cluster.kubectl(arguments).getBytes(StandardCharsets.UTF_8));
    }

    /** Has everything listed now. */
    void inventory() throws IOException, InterruptedException {
        try (Forward source = Forward.to(cluster, namespace, "deployment/source", 8080)) {
            HttpRequest request = HttpRequest.newBuilder(source.uri().resolve("/inventory"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status >= 300) {
                throw new IOException("/inventory answered " + status);
            }
        }
    }

    JsonNode post(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page.uri().resolve(path))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    /** A connection to the trial database, which closes its way there as well when it is closed by the program's end. */
    Connection database() throws SQLException {
        Forward forward = Forward.to(cluster, namespace, "pod/trial-database-0", 5432);
        String password =
                decoded(kubectl("get", "secret", "hindsight-trial-database", "--output", "jsonpath={.data.password}"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + forward.uri().getPort() + "/hindsight", "hindsight", password);
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        page.close();
        if (broker != null) {
            broker.close();
        }
        http.close();
    }
}
