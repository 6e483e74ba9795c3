package dev.hindsight.view.health;

import dev.hindsight.view.health.HealthAnswers.TrendPoint;
import dev.hindsight.view.list.ListQuery;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.SortField;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.RangeQuery;
import dev.hindsight.view.moment.TimeRange;
import dev.hindsight.view.web.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The scores over time, thinned so that what stands out stays. */
@ApplicationScoped
class HealthTrend {
    private static final int USUAL = 200;
    private static final int MOST = 2000;
    private static final int READ = 200_000;

    private static final ListQuery<HealthScoreRow> IN_ORDER = new ListQuery<>(
            HealthScoreRow.class,
            "position",
            false,
            List.of(SortField.number("r.positionFrom", row -> row.positionFrom)));

    private final Moments moments;

    HealthTrend(Moments moments) {
        this.moments = moments;
    }

    /** The score that held at the start of the range comes first, so that the line begins at its edge. */
    Page<TrendPoint> trend(PointQuery point, RangeQuery range, String points) {
        int most = (int) Params.number("points", points, 2, MOST).orElse(USUAL);
        TimeRange its = TimeRange.of(range);
        Moment moment = moments.of(point, "health");
        Where where =
                Where.cluster(moment.cluster()).and("r.positionFrom <= :at").with("at", moment.position());
        if (its.from() != null) {
            where.and("(r.timeTo is null or r.timeTo > :from)").with("from", its.from());
        }
        if (its.to() != null) {
            where.and("r.timeFrom <= :to").with("to", its.to());
        }
        List<HealthScoreRow> rows = IN_ORDER.rows(where, READ);
        return Page.whole(
                moment.asOf(),
                thinned(rows, most).stream().map(HealthTrend::point).toList());
    }

    /** Of each stretch of rows, the lowest and the highest overall score; the first and the last row always. */
    static List<HealthScoreRow> thinned(List<HealthScoreRow> rows, int most) {
        if (rows.size() <= most) {
            return rows;
        }
        int stretches = Math.max(1, (most - 2) / 2);
        TreeSet<Integer> kept = new TreeSet<>(List.of(0, rows.size() - 1));
        Comparator<Integer> byScore = Comparator.comparing(i -> overall(rows.get(i)));
        for (int stretch = 0; stretch < stretches; stretch++) {
            List<Integer> indexes = new ArrayList<>();
            int end = (int) ((long) rows.size() * (stretch + 1) / stretches);
            for (int i = (int) ((long) rows.size() * stretch / stretches); i < end; i++) {
                indexes.add(i);
            }
            indexes.stream().min(byScore).ifPresent(kept::add);
            indexes.stream().max(byScore).ifPresent(kept::add);
        }
        return kept.stream().map(rows::get).toList();
    }

    private static BigDecimal overall(HealthScoreRow row) {
        return row.overall == null ? BigDecimal.ONE.negate() : row.overall;
    }

    private static TrendPoint point(HealthScoreRow row) {
        return new TrendPoint(
                row.timeFrom,
                row.positionFrom,
                Decimals.text(row.overall),
                Decimals.text(row.reliability),
                Decimals.text(row.security),
                Decimals.text(row.cost),
                Decimals.text(row.architecture));
    }
}
