package dev.hindsight.view.error.read;

import static dev.hindsight.view.error.row.GroupStanding.BACK;
import static dev.hindsight.view.error.row.GroupStanding.IGNORED;
import static dev.hindsight.view.error.row.GroupStanding.MERGED;
import static dev.hindsight.view.error.row.GroupStanding.OPEN;
import static dev.hindsight.view.error.row.GroupStanding.RESOLVED;
import static dev.hindsight.view.error.row.GroupStanding.SPIKING;

import dev.hindsight.view.error.row.ErrorGroupRow;
import dev.hindsight.view.error.row.GroupStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The state of a group, which time changes, too: of a row, and as conditions on rows. */
public final class ErrorStates {
    /** What is first seen, or back, is so for a day. */
    static final Duration NEWS = Duration.ofHours(24);

    static final String IS_BACK = "r.regressed_at > :dayBefore";
    static final String IS_NEW = "r.first_seen > :dayBefore";

    private static final String NOT_BACK = "(r.regressed_at is null or r.regressed_at <= :dayBefore)";

    /**
     * The rows that show a state.
     *
     * @param standings that they can have
     * @param condition what else, with {@code :dayBefore} for a day before the instant; empty when nothing
     */
    record Shown(List<Short> standings, String condition) {
        private static Shown of(GroupStanding first, GroupStanding last, String condition) {
            return new Shown(
                    EnumSet.range(first, last).stream()
                            .map(GroupStanding::number)
                            .toList(),
                    condition);
        }
    }

    private static final Map<String, Shown> SHOWN = Map.of(
            "all", Shown.of(OPEN, IGNORED, ""),
            "open", Shown.of(OPEN, SPIKING, ""),
            "new", Shown.of(OPEN, BACK, IS_NEW + " and " + NOT_BACK),
            "ongoing", Shown.of(OPEN, BACK, "r.first_seen <= :dayBefore and " + NOT_BACK),
            "regressed", Shown.of(BACK, BACK, IS_BACK),
            "escalating", Shown.of(SPIKING, SPIKING, ""),
            "resolved", Shown.of(RESOLVED, RESOLVED, ""),
            "ignored", Shown.of(IGNORED, IGNORED, ""),
            "merged", Shown.of(MERGED, MERGED, ""));

    public static final List<String> ALL =
            List.of("all", "open", "new", "ongoing", "escalating", "regressed", "resolved", "ignored", "merged");

    private ErrorStates() {}

    /** @param state one of {@link #ALL} */
    static Shown shown(String state) {
        return SHOWN.get(state);
    }

    /** The state that rows of a standing show, as far as the time since they are back is not looked at. */
    static String named(GroupStanding standing, boolean fresh) {
        return switch (standing) {
            case SPIKING -> "escalating";
            case RESOLVED -> "resolved";
            case IGNORED -> "ignored";
            case MERGED -> "merged";
            case OPEN, BACK -> fresh ? "new" : "ongoing";
        };
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
