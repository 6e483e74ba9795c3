package dev.hindsight.bench.knative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.source.kubernetes.cluster.Forward;
import dev.hindsight.source.kubernetes.cluster.TestCluster;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A Hindsight that {@code test-cluster/install} put on the test cluster: its API, and the door of its Broker. */
final class Installed implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private final TestCluster cluster;
    private final String namespace;
    private final Forward page;
    private final Forward broker;
    private final HttpClient http = HttpClient.newHttpClient();

    Installed(TestCluster cluster, String namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
        String revision =
                kubectl("get", "ksvc", "projections", "--output", "jsonpath={.status.latestReadyRevisionName}");
        this.page = Forward.to(cluster, namespace, "deployment/" + revision + "-deployment", 8080);
        this.broker = Forward.to(cluster, "knative-eventing", "service/broker-ingress", 80);
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

    /** Hands an event to the Broker; returns when that has taken it. */
    void send(Observed object) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(broker.uri().resolve("/" + namespace + "/hindsight"))
                .POST(HttpRequest.BodyPublishers.ofString(object.json()));
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

    @Override
    public void close() {
        page.close();
        broker.close();
        http.close();
    }
}
