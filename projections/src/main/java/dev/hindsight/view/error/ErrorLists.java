package dev.hindsight.view.error;

import dev.hindsight.view.error.answer.ErrorGroupView;
import dev.hindsight.view.error.order.GroupOrder;
import dev.hindsight.view.error.order.RateOrder;
import dev.hindsight.view.error.read.ErrorConditions;
import dev.hindsight.view.error.read.ErrorFilter;
import dev.hindsight.view.error.read.ErrorSelection;
import dev.hindsight.view.error.read.ErrorViews;
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

    private static final Map<String, GroupOrder> ORDERS = Map.of(
            "lastSeen", GroupOrder.LAST_SEEN,
            "firstSeen", GroupOrder.FIRST_SEEN,
            "count", GroupOrder.COUNT,
            "severity", GroupOrder.SEVERITY);

    private static final List<String> SORTS = Stream.concat(ORDERS.keySet().stream(), Stream.of(RATE))
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
        ErrorSelection selection = ErrorConditions.of(moment, filter, "all");
        Listing listing = listing(moment, sort);
        return new ListQuery<>(ErrorGroupRow.class, sort, listing.descending, listing.fields)
                .page(
                        moment,
                        page,
                        (keys, offset, limit) -> listing.rows.of(selection, listing.descending, keys, offset, limit),
                        () -> total(moment, filter, selection),
                        rows -> views.of(moment, rows));
    }

    private static Listing listing(Moment moment, String sort) {
        boolean descending = sort.startsWith("-");
        String field = sort.replace("-", "");
        if (field.equals(RATE)) {
            RateOrder order = new RateOrder(moment);
            return new Listing(order.fields(), descending, order::rows);
        }
        GroupOrder order = ORDERS.get(field);
        return new Listing(order.fields(), descending, order::rows);
    }

    private static long total(Moment moment, ErrorFilter filter, ErrorSelection selection) {
        Where identities = ErrorConditions.ofIdentities(moment, filter);
        return identities == null ? selection.count() : ErrorSelection.countIdentities(identities);
    }

    private record Listing(List<SortField<ErrorGroupRow>> fields, boolean descending, Rows rows) {}

    private interface Rows {
        List<ErrorGroupRow> of(ErrorSelection of, boolean descending, List<Object> keys, int offset, int limit);
    }
}
