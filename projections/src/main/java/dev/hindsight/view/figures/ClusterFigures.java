package dev.hindsight.view.figures;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.reader.Heard;
import dev.hindsight.store.reader.Heard.What;
import dev.hindsight.store.reader.Readers;
import dev.hindsight.view.cluster.WatchedClusters;
import dev.hindsight.view.cluster.WatchedClusters.Watched;
import dev.hindsight.view.figures.Figures.Reading;
import dev.hindsight.view.token.EndingTokens;
import dev.hindsight.view.token.EndingTokens.Ending;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Whether Hindsight sees each cluster, and how far behind it decides on what it saw. */
@Singleton
class ClusterFigures {
    private static final String TOKEN_ENDS = "hindsight.ingest.token.ends.timestamp.seconds";
    private static final List<String> STATES =
            List.of("started", "stopping", "behind", "caughtup", "denied", "unreachable");

    private final EventStore store;
    private final WatchedClusters clusters;
    private final EndingTokens tokens;

    ClusterFigures(EventStore store, WatchedClusters clusters, EndingTokens tokens) {
        this.store = store;
        this.clusters = clusters;
        this.tokens = tokens;
    }

    static void declare(Figures figures) {
        figures.declare(TOKEN_ENDS, "When the last ingest token of a cluster elsewhere ends");
        figures.declare("hindsight.cluster.source.state", "1 for what the cluster's source said last, 0 for the rest");
        figures.declare("hindsight.cluster.source.since.timestamp.seconds", "Since when it is so");
        figures.declare("hindsight.cluster.heard.timestamp.seconds", "When anything of the cluster came in last");
        figures.declare("hindsight.cluster.listed.timestamp.seconds", "When a list of all of a kind came in last");
        figures.declare("hindsight.cluster.event.timestamp.seconds", "When something of the cluster was appended last");
        figures.declare(
                "hindsight.correlate.lag.positions", "Positions between the last event and what was decided on");
        figures.declare("hindsight.correlate.lag.seconds", "Since when the first event waits to be decided on");
    }

    void read(Reading reading) throws SQLException {
        for (Ending token : tokens.now()) {
            reading.set(TOKEN_ENDS, token.ends().getEpochSecond(), "cluster", token.cluster());
        }
        for (Watched cluster : clusters.now()) {
            source(reading, cluster);
            heard(reading, cluster.cluster());
            correlated(reading, cluster.cluster());
        }
    }

    private static void source(Reading reading, Watched cluster) {
        String name = cluster.cluster();
        for (String state : STATES) {
            double is = state.equals(cluster.sourceState()) ? 1 : 0;
            reading.set("hindsight.cluster.source.state", is, "cluster", name, "state", state);
        }
        if (cluster.since() != null) {
            reading.set(
                    "hindsight.cluster.source.since.timestamp.seconds",
                    cluster.since().getEpochSecond(),
                    "cluster",
                    name);
        }
    }

    private void heard(Reading reading, String cluster) {
        Heard.last(store.checkpoints(), cluster, What.ANYTHING)
                .ifPresent(at -> reading.set("hindsight.cluster.heard.timestamp.seconds", at, "cluster", cluster));
        Heard.last(store.checkpoints(), cluster, What.LIST)
                .ifPresent(at -> reading.set("hindsight.cluster.listed.timestamp.seconds", at, "cluster", cluster));
    }

    private void correlated(Reading reading, String cluster) {
        OptionalLong end = store.log().positionAt(cluster, Instant.now().plus(Duration.ofDays(1)));
        if (end.isEmpty()) {
            return;
        }
        store.log()
                .at(end.getAsLong())
                .ifPresent(last -> reading.set(
                        "hindsight.cluster.event.timestamp.seconds",
                        last.recordedAt().getEpochSecond(),
                        "cluster",
                        cluster));
        long decided =
                store.checkpoints().position(Readers.correlating(cluster)).orElse(0);
        List<Recorded> waiting = store.log().read(cluster, decided, 1);
        double seconds = waiting.isEmpty()
                ? 0
                : Duration.between(waiting.getFirst().recordedAt(), Instant.now())
                                .toMillis()
                        / 1000.0;
        reading.set("hindsight.correlate.lag.seconds", Math.max(0, seconds), "cluster", cluster);
        double positions = waiting.isEmpty() ? 0 : end.getAsLong() - decided;
        reading.set("hindsight.correlate.lag.positions", positions, "cluster", cluster);
    }
}
