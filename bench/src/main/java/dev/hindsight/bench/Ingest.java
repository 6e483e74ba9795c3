package dev.hindsight.bench;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.InputTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Recorded pod updates over HTTP until they are durable, against a no-op function of the same process fed with the same
 * bytes, in turns so that both meet the same machine.
 */
@ApplicationScoped
public class Ingest {
    private static final int CONNECTIONS = 128;
    private static final int ROUNDS = 3;
    private static final int PODS = 2_000;

    @Inject
    EventStore store;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    void run(long requests) throws SQLException {
        PodUpdates updates = new PodUpdates(Path.of("recordings/checkout-outage"), PODS);
        Load load = new Load(port, CONNECTIONS);
        System.out.printf(
                "Ingest: %d requests a round over %d connections, %d pods, bodies of %d bytes on average%n",
                requests, CONNECTIONS, PODS, updates.averageBytes());
        load.run(requests / 3, number -> updates.request(number, NoOp.TYPE));
        load.run(requests / 3, number -> updates.request(number, InputTypes.RESOURCE_UPDATE));
        List<Double> shares = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            shares.add(round(load, updates, requests, round));
        }
        Collections.sort(shares);
        System.out.printf("Median share of the no-op function: %.0f %%%n", 100 * shares.get(ROUNDS / 2));
    }

    private double round(Load load, PodUpdates updates, long requests, int round) throws SQLException {
        Cost start = Cost.now(load, database);
        Load.Result idle = load.run(requests, number -> updates.request(number, NoOp.TYPE));
        Cost between = Cost.now(load, database);
        long before = store.log().head();
        long offset = requests * round;
        Load.Result durable =
                load.run(requests, number -> updates.request(offset + number, InputTypes.RESOURCE_UPDATE));
        long events = store.log().head() - before;
        System.out.printf(
                "Round %d: no-op %.0f/s; durable %.0f/s (%d accepted, %d busy, %d refused, %d events appended); share %.0f %%%n",
                round,
                idle.rate(),
                durable.rate(),
                durable.accepted(),
                durable.busy(),
                durable.refused(),
                events,
                100 * durable.rate() / idle.rate());
        System.out.println("  no-op:   " + between.since(start).per(requests));
        System.out.println(
                "  durable: " + Cost.now(load, database).since(between).per(requests));
        return durable.rate() / idle.rate();
    }
}
