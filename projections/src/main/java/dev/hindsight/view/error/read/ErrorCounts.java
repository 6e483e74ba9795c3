package dev.hindsight.view.error.read;

import dev.hindsight.view.error.row.GroupStanding;
import dev.hindsight.view.moment.Moment;
import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Figures over all groups that fit, whatever their state. */
public final class ErrorCounts {
    private static final Duration HOUR = Duration.ofHours(1);

    private ErrorCounts() {}

    /** How many are in which state, or in which states together. */
    public static Map<String, Long> byState(Moment moment, ErrorFilter filter) {
        Map<String, Long> counts = new HashMap<>(Map.of("new", 0L, "ongoing", 0L, "regressed", 0L));
        ErrorSelection all = ErrorConditions.of(moment, filter, ErrorStates.shown("all"));
        for (Object[] row : counted(all, "r.standing, " + ErrorStates.IS_NEW + " as fresh")) {
            GroupStanding standing = GroupStanding.of((Short) row[0]);
            counts.merge(ErrorStates.named(standing, (Boolean) row[1]), (Long) row[2], Long::sum);
        }
        ErrorSelection back = ErrorConditions.of(moment, filter, ErrorStates.shown("regressed"));
        for (Object[] row : counted(back, "r.standing, " + ErrorStates.IS_NEW + " as fresh")) {
            counts.merge("regressed", (Long) row[2], Long::sum);
            counts.merge((Boolean) row[1] ? "new" : "ongoing", -(Long) row[2], Long::sum);
        }
        for (String state : ErrorStates.ALL) {
            counts.putIfAbsent(state, 0L);
        }
        counts.put(
                "open", counts.get("new") + counts.get("ongoing") + counts.get("regressed") + counts.get("escalating"));
        return counts;
    }

    private static List<Object[]> counted(ErrorSelection of, String columns) {
        String sql = "select x.standing, x.fresh, count(*) from " + of.rows(columns, false, "", "offset 0")
                + " x group by 1, 2";
        return Panache.getSession()
                .createNativeQuery(sql, Object[].class)
                .setProperties(of.parameters(sql))
                .getResultList();
    }

    /** Occurrences of those that are open, with what is merged into them. */
    public static long lastHour(Moment moment, ErrorFilter filter) {
        Instant clock = moment.asOf().time();
        if (clock == null) {
            return 0;
        }
        Instant from = clock.minus(HOUR);
        ErrorSelection open = ErrorConditions.of(moment, filter, ErrorStates.shown("open"));
        String sql = "with open as materialized (select x.key from "
                + open.rows("r.key", true, "r.last_seen > :hourBefore", "offset 0")
                + " x) select cast(sum(o.count) as bigint) from view.error_occurrence o where o.cluster = :cluster and"
                + " o.minute > :lately and o.last_at > :hourBefore and o.position <= :at and (o.key in (select key from"
                + " open) or o.key in (select m.key from view.error_member m where m.cluster = :cluster and"
                + " m.position_from <= :at and m.position_to > :at and m.root in (select key from open)))";
        Long sum = Panache.getSession()
                .createNativeQuery(sql, Long.class)
                .setProperties(open.parameters(sql))
                .setParameter("lately", from.minusSeconds(60))
                .setParameter("hourBefore", from)
                .getSingleResult();
        return sum == null ? 0 : sum;
    }
}
