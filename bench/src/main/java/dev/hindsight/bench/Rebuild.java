package dev.hindsight.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.InputTypes;
import dev.hindsight.store.Recorded;
import dev.hindsight.topology.ClusterModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How fast the log is read back: plain SQL with Jackson as the yardstick, the ports, a fold in memory, each view. */
@ApplicationScoped
public class Rebuild {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONNECTIONS = 128;
    private static final int PODS = 2_000;
    private static final int READ_AT_ONCE = 1_000;

    @Inject
    EventStore store;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    void run(long wanted) throws Exception {
        PodUpdates updates = new PodUpdates(Path.of("recordings/checkout-outage"), PODS);
        Load load = new Load(port, CONNECTIONS);
        while (store.log().head() < wanted) {
            long offset = store.log().head();
            load.run(20_000, number -> updates.request(offset + number, InputTypes.RESOURCE_UPDATE));
        }
        awaitViews();
        long events = store.log().head();
        System.out.printf("Rebuild: %d events of %d pods%n", events, PODS);
        double yardstick = 0;
        for (int round = 0; round < 2; round++) {
            yardstick = measure("plain SQL + Jackson", events, 0, this::sqlAndJackson);
        }
        measure("the log's port", events, yardstick, () -> read(new ClusterModel(), false));
        measure("fold in memory (cluster model)", events, yardstick, () -> read(new ClusterModel(), true));
        for (String view : views()) {
            measure("view " + view, events, yardstick, () -> rebuild(view));
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private double measure(String what, long events, double yardstick, Work work) throws Exception {
        CpuTime before = CpuTime.now(database);
        long start = System.nanoTime();
        work.run();
        double rate = events / ((System.nanoTime() - start) / 1e9);
        CpuTime used = CpuTime.now(database).since(before);
        System.out.printf(
                "%-32s %9.0f events/s, %4.0f µs of processor an event (%.0f program, %.0f database)%s%n",
                what,
                rate,
                1e6 * used.sum() / events,
                1e6 * used.program() / events,
                1e6 * used.database() / events,
                yardstick == 0 ? "" : "  %4.0f %% of the yardstick".formatted(100 * rate / yardstick));
        return rate;
    }

    private void sqlAndJackson() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(READ_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("select payload from hindsight.event order by position")) {
                while (rows.next()) {
                    JSON.readTree(rows.getBytes(1));
                }
            }
            connection.commit();
        }
    }

    private void read(ClusterModel model, boolean fold) {
        long position = 0;
        for (List<Recorded> batch = store.log().read(position, READ_AT_ONCE);
                !batch.isEmpty();
                batch = store.log().read(position, READ_AT_ONCE)) {
            if (fold) {
                batch.forEach(recorded -> model.apply(recorded.event()));
            }
            position = batch.getLast().position();
        }
    }

    private List<String> views() throws Exception {
        return get("/api/v1/projections").path("items").findValuesAsText("name");
    }

    private void rebuild(String view) throws Exception {
        client.send(
                HttpRequest.newBuilder(uri("/api/v1/projections/" + view + "/rebuild"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
        while (isRunning(view)) {
            Thread.sleep(20);
        }
    }

    private boolean isRunning(String view) throws Exception {
        for (JsonNode item : get("/api/v1/projections").path("items")) {
            if (item.path("name").asText().equals(view)) {
                return !item.path("rebuild").isNull()
                        && !item.path("rebuild").path("state").asText().equals("failed");
            }
        }
        return false;
    }

    private void awaitViews() throws Exception {
        while (get("/api/v1/projections").path("items").findValues("lagEvents").stream()
                .anyMatch(lag -> lag.asLong() > 0)) {
            Thread.sleep(200);
        }
    }

    private JsonNode get(String path) throws Exception {
        return JSON.readTree(client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString())
                .body());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
