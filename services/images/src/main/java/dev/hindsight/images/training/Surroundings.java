package dev.hindsight.images.training;

import com.sun.net.httpserver.HttpServer;
import dev.hindsight.images.Refusal;
import dev.hindsight.images.content.Folders;
import dev.hindsight.store.axon.postgres.Migration;
import dev.hindsight.store.axon.postgres.Tables;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;

/** What a service needs around it to do its work: a real database with a log, and somebody who takes events. */
public final class Surroundings implements AutoCloseable {
    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;

    /** In JSON, which is YAML too. Nothing is found there: the training of a source is its start and its sieve. */
    private static final String KUBECONFIG = """
            {"apiVersion": "v1", "kind": "Config", "current-context": "training",
             "clusters": [{"name": "training", "cluster": {"server": "%s"}}],
             "users": [{"name": "me", "user": {"token": "none"}}],
             "contexts": [{"name": "training", "context": {"cluster": "training", "user": "me"}}]}
            """;

    private final EmbeddedPostgres database;
    private final HttpServer sink;

    private Surroundings(EmbeddedPostgres database, HttpServer sink) {
        this.database = database;
        this.sink = sink;
    }

    public static Surroundings started() {
        try {
            EmbeddedPostgres database = EmbeddedPostgres.builder()
                    .setServerConfig("timezone", "UTC")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF-8")
                    .start();
            Migration.run(database.getPostgresDatabase(), new Tables("hindsight"));
            return new Surroundings(database, sink());
        } catch (IOException broken) {
            throw new Refusal("The database for the training does not start: " + broken.getMessage(), broken);
        }
    }

    private static HttpServer sink() throws IOException {
        HttpServer sink = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sink.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? ACCEPTED : NOT_FOUND, -1);
            exchange.close();
        });
        sink.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        sink.start();
        return sink;
    }

    /** As the pod gets it. */
    Map<String, String> environment(int port, Path folder) {
        String url = "http://127.0.0.1:" + sink.getAddress().getPort();
        Path kubeconfig = Folders.write(folder.resolve("kubeconfig"), KUBECONFIG.formatted(url));
        return Map.ofEntries(
                Map.entry("PORT", String.valueOf(port)),
                Map.entry("LANG", "C.UTF-8"),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", database.getJdbcUrl("postgres", "postgres")),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", "postgres"),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", "postgres"),
                Map.entry("HINDSIGHT_DIGEST_KEY", "00".repeat(32)),
                Map.entry("HINDSIGHT_CLUSTER", "training"),
                Map.entry("KUBECONFIG", kubeconfig.toString()),
                Map.entry("HINDSIGHT_LOGS_CURSORS", folder.resolve("cursors").toString()),
                Map.entry("HINDSIGHT_LOGS_DOORS_OPEN", "true"),
                Map.entry("K_SINK", url + "/"));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new Refusal("No port is free", none);
        }
    }

    @Override
    public void close() {
        sink.stop(0);
        try {
            database.close();
        } catch (IOException stubborn) {
            throw new Refusal("The database of the training does not end", stubborn);
        }
    }
}
