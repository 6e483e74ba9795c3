package dev.hindsight.view.error.read;

import dev.hindsight.view.error.row.ErrorGroupRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The state of a group, which time changes, too: of a row, and as conditions on rows. */
public final class ErrorStates {
    /** What is first seen, or back, is so for a day. */
    static final Duration NEWS = Duration.ofHours(24);

    /** The standing of those that are back, see V9__lists_of_errors_in_any_order.sql. */
    static final short BACK = 1;

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
        private static Shown of(int first, int last, String condition) {
            return new Shown(
                    IntStream.rangeClosed(first, last)
                            .mapToObj(standing -> (short) standing)
                            .toList(),
                    condition);
        }
    }

    private static final Map<String, Shown> SHOWN = Map.of(
            "all", Shown.of(0, 4, ""),
            "open", Shown.of(0, 2, ""),
            "new", Shown.of(0, BACK, IS_NEW + " and " + NOT_BACK),
            "ongoing", Shown.of(0, BACK, "r.first_seen <= :dayBefore and " + NOT_BACK),
            "regressed", Shown.of(BACK, BACK, IS_BACK),
            "escalating", Shown.of(2, 2, ""),
            "resolved", Shown.of(3, 3, ""),
            "ignored", Shown.of(4, 4, ""),
            "merged", Shown.of(5, 5, ""));

    public static final List<String> ALL =
            List.of("all", "open", "new", "ongoing", "escalating", "regressed", "resolved", "ignored", "merged");

    private ErrorStates() {}

    /** @param state one of {@link #ALL} */
    static Shown shown(String state) {
        return SHOWN.get(state);
    }

    /** The state that rows of a standing show, as far as the time since they are back is not looked at. */
    static String named(short standing, boolean fresh) {
        return switch (standing) {
            case 2 -> "escalating";
            case 3 -> "resolved";
            case 4 -> "ignored";
            case 5 -> "merged";
            default -> fresh ? "new" : "ongoing";
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
