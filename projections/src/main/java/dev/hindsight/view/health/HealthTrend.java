package dev.hindsight.view.health;

import dev.hindsight.view.health.HealthAnswers.TrendPoint;
import dev.hindsight.view.health.part.Census;
import dev.hindsight.view.health.part.Part;
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
import java.util.List;

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
    private final Census census;
    private final PartTrend parts;

    HealthTrend(Moments moments, Census census, PartTrend parts) {
        this.moments = moments;
        this.census = census;
        this.parts = parts;
    }

    /** The score that held at the start of the range comes first, so that the line begins at its edge. */
    Page<TrendPoint> trend(PointQuery point, Part part, RangeQuery range, String points) {
        int most = (int) Params.number("points", points, 2, MOST).orElse(USUAL);
        TimeRange its = TimeRange.of(range);
        Moment moment = moments.of(point, "health", "findings", "resources");
        census.check(part, moment);
        List<TrendPoint> line = part.isWhole() ? whole(moment, its) : parts.of(moment, part, its);
        return Page.whole(moment.asOf(), Thinned.of(line, most, HealthTrend::overall));
    }

    private static List<TrendPoint> whole(Moment moment, TimeRange its) {
        Where where =
                Where.cluster(moment.cluster()).and("r.positionFrom <= :at").with("at", moment.position());
        if (its.from() != null) {
            where.and("(r.timeTo is null or r.timeTo > :from)").with("from", its.from());
        }
        if (its.to() != null) {
            where.and("r.timeFrom <= :to").with("to", its.to());
        }
        return IN_ORDER.rows(where, READ).stream().map(HealthTrend::point).toList();
    }

    private static BigDecimal overall(TrendPoint point) {
        return point.overall() == null ? null : new BigDecimal(point.overall());
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
