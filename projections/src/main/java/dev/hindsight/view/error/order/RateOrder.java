package dev.hindsight.view.error.order;

import dev.hindsight.view.error.read.ErrorSelection;
import dev.hindsight.view.error.read.Families;
import dev.hindsight.view.error.read.Rates;
import dev.hindsight.view.error.row.ErrorGroupRow;
import dev.hindsight.view.list.SortField;
import dev.hindsight.view.moment.Moment;
import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups by how often they occurred within the last hour, with all that is merged into them. Only those have to be
 * counted that were seen since; the others follow in the order in which they were last seen.
 */
public record RateOrder(Moment moment) {
    private static final Duration HOUR = Duration.ofHours(1);

    private static final String OCCURRED = "o.minute > :lately and o.last_at > :hourBefore and o.position <= :at";

    private static final String OWN = "(select o.key as key, sum(o.count) as n from view.error_occurrence o where"
            + " o.cluster = :cluster and " + OCCURRED + " group by o.key)";

    private static final String OF_MEMBERS =
            "(select m.root as key, sum(o.count) as n from view.error_occurrence o join"
                    + " view.error_member m on m.cluster = o.cluster and m.key = o.key and m.position_from <= :at and"
                    + " m.position_to > :at where o.cluster = :cluster and " + OCCURRED + " group by m.root)";

    public List<SortField<ErrorGroupRow>> fields() {
        SortField<ErrorGroupRow> rate = SortField.number("r.rate", row -> rate(row.key));
        return List.of(rate, GroupOrder.LAST, GroupOrder.FROM, GroupOrder.KEY);
    }

    private long rate(String key) {
        return Rates.of(moment, Families.at(moment, List.of(key))).get(key).hour();
    }

    /** @param keys of the row after which to begin; null at the start */
    public List<ErrorGroupRow> rows(ErrorSelection of, boolean descending, List<Object> keys, int offset, int limit) {
        int most = offset + limit;
        boolean amongQuiet = keys != null && !((Instant) keys.get(1)).isAfter(hourBefore());
        List<ErrorGroupRow> rows = new ArrayList<>();
        if (descending) {
            if (!amongQuiet) {
                rows.addAll(active(of, true, keys, most));
            }
            rows.addAll(quiet(of, true, amongQuiet ? keys : null, most - rows.size()));
        } else {
            if (keys == null || amongQuiet) {
                rows.addAll(quiet(of, false, keys, most));
            }
            rows.addAll(active(of, false, amongQuiet ? null : keys, most - rows.size()));
        }
        return rows.subList(Math.min(offset, rows.size()), rows.size());
    }

    private List<ErrorGroupRow> quiet(ErrorSelection of, boolean descending, List<Object> keys, int most) {
        if (most == 0) {
            return List.of();
        }
        ErrorSelection seenBefore = of.and("r.last_seen <= :hourBefore", "hourBefore", hourBefore());
        List<Object> after = keys == null ? null : keys.subList(1, keys.size());
        return GroupOrder.LAST_SEEN.rows(seenBefore, descending, after, 0, most);
    }

    private List<ErrorGroupRow> active(ErrorSelection of, boolean descending, List<Object> keys, int most) {
        if (most == 0) {
            return List.of();
        }
        String found = of.rows("r.key, r.position_from, r.last_seen", true, "r.last_seen > :hourBefore", "offset 0");
        String counted = "(select x.*, coalesce(h.n, 0) + coalesce(p.n, 0) as rate from " + found + " x left join "
                + OWN + " h on h.key = x.key left join " + OF_MEMBERS + " p on p.key = x.key)";
        String sql = "select g.* from (select * from " + counted + " c"
                + (keys == null ? "" : " where " + GroupOrder.after("c.", fields(), descending))
                + GroupOrder.by("c.", fields(), descending)
                + " limit :most) y join view.error_group g on g.cluster = :cluster and g.key = y.key and g.position_from"
                + " = y.position_from" + GroupOrder.by("y.", fields(), descending);
        Map<String, Object> parameters = new HashMap<>(of.parameters(sql));
        parameters.putAll(GroupOrder.parameters(keys));
        return Panache.getSession()
                .createNativeQuery(sql, ErrorGroupRow.class)
                .setProperties(parameters)
                .setParameter("hourBefore", hourBefore())
                .setParameter("lately", hourBefore().minusSeconds(60))
                .setParameter("most", most)
                .getResultList();
    }

    private Instant hourBefore() {
        Instant clock = moment.asOf().time();
        return (clock == null ? Instant.EPOCH : clock).minus(HOUR);
    }
}
