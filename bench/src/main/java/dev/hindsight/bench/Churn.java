package dev.hindsight.bench;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.InputTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A large cluster in which pods change all the time: how far the answers lag behind, and what grows. */
@ApplicationScoped
public class Churn {
    private static final int PODS = 30_000;
    private static final int CONNECTIONS = 32;
    private static final int SAMPLES_A_MINUTE = 6;
    private static final int LOOKS = 3_000;
    private static final int LOOK_MILLIS = 100;
    private static final Path RECORDING = Path.of("recordings/checkout-outage");

    @Inject
    EventStore store;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    private final List<Footprint> footprints = new ArrayList<>();

    /** @param rate updates a second */
    void run(int rate, int minutes) throws SQLException, InterruptedException {
        PodUpdates updates = new PodUpdates(RECORDING, PODS);
        Load load = new Load(port, CONNECTIONS);
        System.out.printf("Churn: %d pods, %d updates a second for %d minutes%n", PODS, rate, minutes);
        load.run(PODS, number -> updates.request(number, InputTypes.RESOURCE_UPDATE));
        awaitViews();
        System.out.println("all pods known: " + Footprint.now(database).words());
        Cost before = Cost.now(load, database);
        Load.Result result = churn(load, updates, rate, minutes);
        System.out.printf(
                "%.0f updates a second were durable (%d busy, %d refused)%n",
                result.rate(), result.busy(), result.refused());
        System.out.println(Cost.now(load, database).since(before).per(result.accepted()));
        growth(result.accepted(), minutes);
    }

    private void awaitViews() throws SQLException, InterruptedException {
        long head = store.log().head();
        for (int look = 0; look < LOOKS && viewed() < head; look++) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private long viewed() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select min(position) from view.checkpoint")) {
            row.next();
            return row.getLong(1);
        }
    }

    private Load.Result churn(Load load, PodUpdates updates, int rate, int minutes)
            throws SQLException, InterruptedException {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        Probe probe = new Probe(port, new PodUpdates(RECORDING, 1), goesOn::get);
        Thread probing = Thread.ofPlatform().name("probe").start(probe);
        List<Load.Result> results = new ArrayList<>();
        Thread sending = Thread.ofPlatform()
                .name("churn")
                .start(() -> results.add(load.run(
                        60L * rate * minutes,
                        rate,
                        number -> updates.request(PODS + number, InputTypes.RESOURCE_UPDATE))));
        while (sending.isAlive()) {
            footprints.add(Footprint.now(database));
            sending.join(60_000 / SAMPLES_A_MINUTE);
        }
        goesOn.set(false);
        probing.join();
        System.out.println(probe.words());
        return results.getFirst();
    }

    private void growth(long changes, int minutes) throws SQLException {
        for (int i = 0; i < footprints.size(); i += SAMPLES_A_MINUTE) {
            System.out.println(
                    "minute " + i / SAMPLES_A_MINUTE + ": " + footprints.get(i).words());
        }
        Footprint first = footprints.getFirst();
        Footprint last = Footprint.now(database);
        System.out.println("end: " + last.words());
        System.out.printf(
                "grown by %d bytes of log and %d bytes of database a change; memory of the second half: program %+.1f,"
                        + " PostgreSQL %+.1f MiB a minute%n",
                (last.log() - first.log()) / changes,
                (last.all() - first.all()) / changes,
                slope(footprints.stream().map(Footprint::program).toList(), minutes),
                slope(footprints.stream().map(Footprint::server).toList(), minutes));
    }

    /** MiB a minute from the middle to the end, each the mean of a quarter, so that a single collection says little. */
    private static double slope(List<Long> bytes, int minutes) {
        int quarter = Math.max(1, bytes.size() / 4);
        double third = mean(bytes, bytes.size() - 2 * quarter, quarter);
        double fourth = mean(bytes, bytes.size() - quarter, quarter);
        return (fourth - third) / (1 << 20) / (minutes / 4.0);
    }

    private static double mean(List<Long> bytes, int from, int count) {
        return bytes.stream()
                .skip(Math.max(0, from))
                .limit(count)
                .mapToLong(one -> one)
                .average()
                .orElse(0);
    }
}
