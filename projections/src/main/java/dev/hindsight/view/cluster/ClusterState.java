package dev.hindsight.view.cluster;

import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import java.time.Instant;
import java.util.List;

/**
 * What a row of {@code cluster} says.
 *
 * @param origin {@code watch} or {@code recording}
 * @param inventoried whether a kind was listed completely once
 * @param sourceState null before its source said anything
 */
record ClusterState(
        String cluster,
        String origin,
        Instant firstTime,
        long firstPosition,
        boolean inventoried,
        String sourceState,
        Instant sourceSince,
        String sourceDetail) {
    static final TemporalTable<ClusterState> TABLE = new TemporalTable<>(
            "cluster",
            1,
            List.of(
                    "cluster",
                    "origin",
                    "first_time",
                    "first_position",
                    "inventoried",
                    "source_state",
                    "source_since",
                    "source_detail"),
            ClusterState::values,
            row -> new ClusterState(
                    row.getString("cluster"),
                    row.getString("origin"),
                    Rows.time(row, "first_time"),
                    row.getLong("first_position"),
                    row.getBoolean("inventoried"),
                    row.getString("source_state"),
                    Rows.time(row, "source_since"),
                    row.getString("source_detail")));

    private Object[] values() {
        return new Object[] {
            cluster, origin, firstTime, firstPosition, inventoried, sourceState, sourceSince, sourceDetail
        };
    }

    ClusterState from(String itsOrigin) {
        return new ClusterState(
                cluster, itsOrigin, firstTime, firstPosition, inventoried, sourceState, sourceSince, sourceDetail);
    }

    ClusterState listed() {
        return new ClusterState(
                cluster, origin, firstTime, firstPosition, true, sourceState, sourceSince, sourceDetail);
    }

    ClusterState source(String state, Instant since, String detail) {
        return new ClusterState(cluster, origin, firstTime, firstPosition, inventoried, state, since, detail);
    }
}
