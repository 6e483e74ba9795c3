package dev.hindsight.view.error.read;

import dev.hindsight.view.error.row.ErrorGroupRow;
import dev.hindsight.view.list.ListQuery;
import dev.hindsight.view.list.SortField;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Groups by how often they occurred within the last hour, with all that is merged into them. */
public final class RateOrder {
    private static final Duration HOUR = Duration.ofHours(1);

    private static final String OCCURRED = "from ErrorOccurrenceRow o where o.cluster = :cluster and o.minute > :lately"
            + " and o.lastAt > :hourBefore and o.position <= :at";

    private static final String OF_MEMBERS = "from ErrorOccurrenceRow o join ErrorMemberRow m on m.cluster = o.cluster"
            + " and m.key = o.key and m.positionFrom <= :at and m.positionTo > :at where o.cluster = :cluster"
            + " and o.minute > :lately and o.lastAt > :hourBefore and o.position <= :at";

    private static final String SOURCE = "ErrorGroupRow r left join (select o.key as key, sum(o.count) as n " + OCCURRED
            + " group by o.key) h on h.key = r.key left join (select m.root as key, sum(o.count) as n " + OF_MEMBERS
            + " group by m.root) p on p.key = r.key";

    private RateOrder() {}

    /** @param where gets the parameters that the order needs */
    public static ListQuery<ErrorGroupRow> query(
            Moment moment, String sort, boolean descending, Where where, SortField<ErrorGroupRow> key) {
        Instant clock =
                moment.asOf().time() == null ? Instant.EPOCH : moment.asOf().time();
        where.with("hourBefore", clock.minus(HOUR))
                .with("lately", clock.minus(HOUR).minusSeconds(60))
                .with("at", moment.position());
        SortField<ErrorGroupRow> rate =
                SortField.number("coalesce(h.n, 0) + coalesce(p.n, 0)", row -> rate(moment, row.key));
        return new ListQuery<>(ErrorGroupRow.class, SOURCE, sort, descending, List.of(rate, key));
    }

    private static long rate(Moment moment, String key) {
        Map<String, Rates.Rate> rates = Rates.of(moment, Families.at(moment, List.of(key)));
        return rates.get(key).hour();
    }
}
