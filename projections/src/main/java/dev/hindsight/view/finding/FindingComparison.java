package dev.hindsight.view.finding;

import dev.hindsight.view.compare.Comparison;
import dev.hindsight.view.compare.TwoInstants;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.BetweenQuery;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.Spans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which findings are not the same at two instants: raised, cleared, or saying something else. */
@ApplicationScoped
class FindingComparison {
    private static final String SORT = "rule";

    /** One that was cleared and raised again between the two differs in {@code since}. */
    private static final TwoInstants<FindingRow> TWO = new TwoInstants<>(
            FindingRow.class,
            "id",
            List.of("rule", "namespace", "name"),
            new TreeMap<>(Map.of(
                    "message",
                    "r.message",
                    "severity",
                    "r.severity",
                    "since",
                    "r.since",
                    "suppressed",
                    "r.suppression")));

    private final Moments moments;
    private final Spans spans;
    private final FindingLists lists;
    private final FindingViews views;

    FindingComparison(Moments moments, Spans spans, FindingLists lists, FindingViews views) {
        this.moments = moments;
        this.spans = spans;
        this.lists = lists;
        this.views = views;
    }

    Comparison<FindingView> between(PointQuery point, BetweenQuery between, FindingFilter filter, PageQuery page) {
        Where always = lists.ofRule(filter, new Where());
        Where fits = FindingLists.fits(filter, new Where());
        return TWO.page(
                spans.of(moments.of(point, page, SORT, "findings"), between), always, fits, page, SORT, this::byId);
    }

    private Map<String, FindingView> byId(Moment moment, List<String> ids) {
        List<FindingRow> rows = ids.isEmpty()
                ? List.of()
                : FindingRow.list(
                        "cluster = ?1 and id in ?2 and positionFrom <= ?3 and positionTo > ?3",
                        moment.cluster(),
                        ids,
                        moment.position());
        return views.of(moment, rows).stream().collect(Collectors.toMap(FindingView::id, Function.identity()));
    }
}
