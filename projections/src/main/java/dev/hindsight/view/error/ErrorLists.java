package dev.hindsight.view.error;

import dev.hindsight.view.error.answer.ErrorGroupView;
import dev.hindsight.view.error.read.ErrorConditions;
import dev.hindsight.view.error.read.ErrorFilter;
import dev.hindsight.view.error.read.ErrorViews;
import dev.hindsight.view.error.read.RateOrder;
import dev.hindsight.view.error.row.ErrorGroupRow;
import dev.hindsight.view.list.ListQuery;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.SortField;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists of groups of errors. */
@ApplicationScoped
class ErrorLists {
    private static final String USUAL = "-lastSeen";
    private static final String RATE = "rate";

    private static final SortField<ErrorGroupRow> LAST = SortField.time("r.lastSeen", row -> row.lastSeen);
    private static final SortField<ErrorGroupRow> KEY = SortField.text("r.key", row -> row.key);

    private static final Map<String, List<SortField<ErrorGroupRow>>> FIELDS = Map.of(
            "lastSeen", List.of(LAST, KEY),
            "firstSeen", List.of(SortField.time("r.firstSeen", row -> row.firstSeen), KEY),
            "count", List.of(SortField.number("r.count", row -> row.count), KEY),
            "severity", List.of(new SortField<>("r.severity", row -> row.severity, Short::valueOf), LAST, KEY));

    private static final List<String> SORTS = Stream.concat(FIELDS.keySet().stream(), Stream.of(RATE))
            .sorted()
            .flatMap(name -> Stream.of(name, "-" + name))
            .toList();

    private final Moments moments;
    private final ErrorViews views;

    ErrorLists(Moments moments, ErrorViews views) {
        this.moments = moments;
        this.views = views;
    }

    Page<ErrorGroupView> list(PointQuery point, ErrorFilter filter, ErrorOrder order, PageQuery page) {
        String sort = Params.oneOf("sort", order.sort == null ? USUAL : order.sort, SORTS);
        Moment moment = moments.of(point, page, sort, "errors");
        Where where = ErrorConditions.of(moment, filter, "all");
        if (sort.equals(USUAL)) {
            ErrorClock.narrow(moment, where);
        }
        ListQuery<ErrorGroupRow> query = query(moment, sort, where);
        return query.page(
                moment, where, page, () -> total(moment, filter, query, where), rows -> views.of(moment, rows));
    }

    private static long total(Moment moment, ErrorFilter filter, ListQuery<ErrorGroupRow> query, Where where) {
        Where identities = ErrorConditions.ofIdentities(moment, filter);
        return identities == null ? query.count(where) : ListQuery.count("ErrorIdentityRow r", identities);
    }

    private static ListQuery<ErrorGroupRow> query(Moment moment, String sort, Where where) {
        boolean descending = sort.startsWith("-");
        String field = sort.replace("-", "");
        if (field.equals(RATE)) {
            return RateOrder.query(moment, sort, descending, where, KEY);
        }
        return new ListQuery<>(ErrorGroupRow.class, sort, descending, FIELDS.get(field));
    }
}
