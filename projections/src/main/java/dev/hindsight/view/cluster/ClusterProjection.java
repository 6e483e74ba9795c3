package dev.hindsight.view.cluster;

import dev.hindsight.store.Recorded;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import dev.hindsight.view.fold.TemporalTable.Key;
import dev.hindsight.view.fold.Trim;
import dev.hindsight.watch.WatchDecider;
import dev.hindsight.watch.WatchEvent.ClusterRegistered;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import dev.hindsight.watch.WatchEvent.ResourceGap;
import dev.hindsight.watch.WatchEvent.SourceReported;
import dev.hindsight.watch.WatchEvent.State;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The clusters, how their sources are, and when they were not watched. */
public final class ClusterProjection implements Projection {
    /** A gap is told by its kind and start; when it is told again, what is known of its end replaces what was. */
    private record GapState(
            String cluster, String apiVersion, String kind, Instant from, Instant until, String reason) {
        /** The start is part of the key, so it must be as fine as the database keeps it and no finer. */
        private GapState {
            from = from.truncatedTo(ChronoUnit.MICROS);
        }

        private Object[] values() {
            return new Object[] {cluster, apiVersion, kind, from, until, reason};
        }
    }

    private static final TemporalTable<GapState> GAPS = new TemporalTable<>(
            "gap",
            4,
            List.of("cluster", "api_version", "kind", "gap_from", "gap_until", "reason"),
            GapState::values,
            row -> new GapState(
                    row.getString("cluster"),
                    row.getString("api_version"),
                    row.getString("kind"),
                    Rows.time(row, "gap_from"),
                    Rows.time(row, "gap_until"),
                    row.getString("reason")));

    @Override
    public String name() {
        return "clusters";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<String> tables() {
        return List.of("cluster", "gap");
    }

    @Override
    public List<String> appended() {
        return tables();
    }

    /** A gap that was over is told of for as long as its time can be asked for. */
    @Override
    public void trim(Trim trim, Rows rows) throws SQLException {
        Projection.super.trim(trim, rows);
        trim.delete(rows, "gap", "position_from <= ? and gap_until is not null", trim.upTo());
    }

    @Override
    public void fold(List<Recorded> events, Rows rows) throws SQLException {
        Set<Key> keys =
                events.stream().map(recorded -> Key.of(recorded.cluster())).collect(Collectors.toSet());
        TemporalTable<ClusterState>.Editing clusters = ClusterState.TABLE.edit(rows, keys);
        Set<Key> withGaps = events.stream()
                .filter(recorded -> recorded.event() instanceof ResourceGap)
                .map(recorded -> Key.of(recorded.cluster()))
                .collect(Collectors.toSet());
        TemporalTable<GapState>.Editing gaps = GAPS.edit(rows, 1, withGaps);
        for (Recorded recorded : events) {
            ClusterState before = clusters.current(Key.of(recorded.cluster()));
            clusters.put(next(before == null ? first(recorded) : before, recorded), recorded);
            if (recorded.event() instanceof ResourceGap gap) {
                gaps.put(gap(recorded.cluster(), gap), recorded);
            }
        }
        clusters.write(rows);
        gaps.write(rows);
    }

    private static ClusterState first(Recorded recorded) {
        return new ClusterState(
                recorded.cluster(), "watch", recorded.clock(), recorded.position(), false, null, null, null);
    }

    private static ClusterState next(ClusterState state, Recorded recorded) {
        return switch (recorded.event()) {
            case ClusterRegistered registered -> state.from(registered.origin());
            case KindInventoried inventoried -> state.listed();
            case SourceReported reported ->
                // The state of a cluster is that of what watches its objects.
                reported.source().equals(WatchDecider.LOGS)
                        ? state
                        : state.source(word(reported.state()), reported.since(), reported.detail());
            default -> state;
        };
    }

    private static String word(State state) {
        return state == State.CAUGHT_UP ? "caughtup" : WireJson.name(state);
    }

    private static GapState gap(String cluster, ResourceGap gap) {
        String reason = gap.reason() == null ? "" : gap.reason();
        return new GapState(cluster, gap.apiVersion(), gap.kind(), gap.from(), gap.until(), reason);
    }
}
