package dev.hindsight.view.error.read;

import dev.hindsight.view.error.row.ErrorGroupRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The state of a group, which time changes, too: of a row, and as conditions on rows. */
public final class ErrorStates {
    /** What is first seen, or back, is so for a day. */
    static final Duration NEWS = Duration.ofHours(24);

    /** In the query language, with {@code :dayBefore} for a day before the instant. Each row fits exactly one. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "merged", "r.mergedInto is not null",
            "ignored", "r.mergedInto is null and r.status = 'ignored'",
            "resolved", "r.mergedInto is null and r.status = 'resolved'",
            "escalating", "r.mergedInto is null and r.status = 'open' and r.spiking = true",
            "regressed", quiet("r.regressedAt > :dayBefore"),
            "new", quiet("(r.regressedAt is null or r.regressedAt <= :dayBefore) and r.firstSeen > :dayBefore"),
            "ongoing", quiet("(r.regressedAt is null or r.regressedAt <= :dayBefore) and r.firstSeen <= :dayBefore"));

    private static final Map<String, String> TOGETHER =
            Map.of("all", "r.mergedInto is null", "open", "r.mergedInto is null and r.status = 'open'");

    public static final List<String> ALL =
            List.of("all", "open", "new", "ongoing", "escalating", "regressed", "resolved", "ignored", "merged");

    private ErrorStates() {}

    private static String quiet(String condition) {
        return "r.mergedInto is null and r.status = 'open' and r.spiking = false and " + condition;
    }

    /** @param state one of {@link #ALL} */
    static String condition(String state) {
        return CONDITIONS.getOrDefault(state, TOGETHER.get(state));
    }

    static Instant dayBefore(Instant clock) {
        return clock == null ? Instant.EPOCH : clock.minus(NEWS);
    }

    public static String of(ErrorGroupRow row, Instant clock) {
        if (row.mergedInto != null) {
            return "merged";
        }
        return row.status.equals("open") ? ofOpen(row, dayBefore(clock)) : row.status;
    }

    private static String ofOpen(ErrorGroupRow row, Instant dayBefore) {
        if (row.spiking) {
            return "escalating";
        }
        if (row.regressedAt != null && row.regressedAt.isAfter(dayBefore)) {
            return "regressed";
        }
        return row.firstSeen.isAfter(dayBefore) ? "new" : "ongoing";
    }
}
