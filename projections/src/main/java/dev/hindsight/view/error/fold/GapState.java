package dev.hindsight.view.error.fold;

import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.TemporalTable;
import dev.hindsight.view.fold.TemporalTable.Key;
import dev.hindsight.watch.WatchEvent.SourceReported;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a row of {@code error_gap} says: that a source of logs did not listen.
 *
 * @param until null while it lasts
 */
record GapState(String cluster, String source, Instant from, Instant until, String reason) {
    /** What a source's name starts with when it reads logs. */
    private static final String LOGS = "log";

    private static final TemporalTable<GapState> TABLE = new TemporalTable<>(
            "error_gap",
            3,
            List.of("cluster", "source", "gap_from", "gap_until", "reason"),
            state -> new Object[] {state.cluster, state.source, state.from, state.until, state.reason},
            row -> new GapState(
                    row.getString("cluster"),
                    row.getString("source"),
                    Rows.time(row, "gap_from"),
                    Rows.time(row, "gap_until"),
                    row.getString("reason")));

    /** The start is part of the key, so it must be as fine as the database keeps it and no finer. */
    GapState {
        from = from.truncatedTo(ChronoUnit.MICROS);
    }

    static void fold(List<Recorded> events, Rows rows) throws SQLException {
        List<Recorded> told = events.stream().filter(GapState::isOfLogs).toList();
        Set<Key> sources = told.stream().map(GapState::sourceOf).collect(Collectors.toSet());
        TemporalTable<GapState>.Editing gaps = TABLE.edit(rows, 2, sources);
        for (Recorded recorded : told) {
            SourceReported reported = (SourceReported) recorded.event();
            Optional<GapState> lasting = gaps.startingWith(sourceOf(recorded)).stream()
                    .filter(gap -> gap.until == null)
                    .findFirst();
            if (listens(reported)) {
                lasting.ifPresent(gap -> gaps.put(gap.endedAt(reported.since()), recorded));
            } else if (lasting.isEmpty()) {
                gaps.put(of(recorded, reported), recorded);
            }
        }
        gaps.write(rows);
    }

    private static boolean isOfLogs(Recorded recorded) {
        return recorded.event() instanceof SourceReported reported
                && reported.source() != null
                && reported.source().startsWith(LOGS);
    }

    private static Key sourceOf(Recorded recorded) {
        return Key.of(recorded.cluster(), ((SourceReported) recorded.event()).source());
    }

    private static boolean listens(SourceReported reported) {
        return switch (reported.state()) {
            case STARTED, CAUGHT_UP -> true;
            case STOPPING, DENIED, UNREACHABLE, BEHIND -> false;
        };
    }

    private static GapState of(Recorded recorded, SourceReported reported) {
        String detail = reported.detail() == null ? "" : reported.detail();
        String dropped = reported.dropped() > 0 ? reported.dropped() + " lines were dropped" : "";
        String reason = detail.isEmpty() ? dropped : detail;
        Instant since = reported.since() == null ? recorded.clock() : reported.since();
        return new GapState(recorded.cluster(), reported.source(), since, null, reason);
    }

    private GapState endedAt(Instant time) {
        return new GapState(cluster, source, from, time, reason);
    }
}
