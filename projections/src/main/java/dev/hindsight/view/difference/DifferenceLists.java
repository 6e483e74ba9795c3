package dev.hindsight.view.difference;

import dev.hindsight.view.list.ListQuery;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.SortField;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.RangeQuery;
import dev.hindsight.view.moment.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists of changes. */
@ApplicationScoped
class DifferenceLists {
    private static final List<String> ASPECTS = List.of("spec", "status", "meta", "lifecycle");
    private static final ListQuery<DifferenceRow> NEWEST_FIRST = new ListQuery<>(
            DifferenceRow.class,
            "-position",
            true,
            List.of(
                    SortField.number("r.position", row -> row.position),
                    SortField.whole("r.ordinal", row -> row.ordinal)));

    private final Moments moments;

    DifferenceLists(Moments moments) {
        this.moments = moments;
    }

    Page<DifferenceView> list(PointQuery point, RangeQuery range, DifferenceFilter filter, PageQuery page) {
        TimeRange its = TimeRange.of(range);
        Moment moment = moments.of(point, page, "-position", "differences");
        Where where = Where.cluster(moment.cluster())
                .and("r.position <= :at")
                .with("at", moment.position())
                .equal("uid", filter.uid)
                .equal("kind", filter.kind)
                .equal("namespace", filter.namespace)
                .equal("aspect", Params.oneOf("aspect", filter.aspect, ASPECTS))
                .words("lower(concat(r.words, ' ', r.name, ' ', r.namespace, ' ', r.kind))", filter.q);
        if (its.from() != null) {
            where.and("r.time >= :from").with("from", its.from());
        }
        if (its.to() != null) {
            where.and("r.time <= :to").with("to", its.to());
        }
        return NEWEST_FIRST.page(
                moment,
                where,
                page,
                rows -> rows.stream().map(DifferenceRow::view).toList());
    }
}
