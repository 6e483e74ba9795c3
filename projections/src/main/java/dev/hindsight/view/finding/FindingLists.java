package dev.hindsight.view.finding;

import dev.hindsight.finding.Dimension;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.finding.Severity;
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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Lists of findings. */
@ApplicationScoped
class FindingLists {
    private static final Map<String, SortField<FindingRow>> FIRST = Map.of(
            "severity", new SortField<>("r.severity", row -> row.severity, Short::valueOf),
            "since", SortField.time("r.since", row -> row.since),
            "rule", SortField.text("r.rule", row -> row.rule),
            "name", SortField.text("r.name", row -> row.name),
            "namespace", SortField.text("r.namespace", row -> row.namespace));

    private static final List<String> SORTS = FIRST.keySet().stream()
            .sorted()
            .flatMap(name -> Stream.of(name, "-" + name))
            .toList();
    private static final List<String> SEVERITIES =
            Stream.of(Severity.values()).map(FindingViews::word).toList().reversed();
    private static final List<String> DIMENSIONS =
            Stream.of(Dimension.values()).map(FindingViews::word).toList();

    private final Moments moments;
    private final FindingViews views;
    private final RuleCatalogue rules;

    FindingLists(Moments moments, FindingViews views, RuleCatalogue rules) {
        this.moments = moments;
        this.views = views;
        this.rules = rules;
    }

    Page<FindingView> list(PointQuery point, FindingFilter filter, FindingOrder order, PageQuery page) {
        String sort = Params.oneOf("sort", order.sort == null ? "-severity" : order.sort, SORTS);
        Moment moment = moments.of(point, page, sort, "findings");
        List<SortField<FindingRow>> fields = List.of(
                FIRST.get(sort.replace("-", "")),
                SortField.text("r.id", row -> row.id),
                SortField.number("r.positionFrom", row -> row.positionFrom));
        ListQuery<FindingRow> query = new ListQuery<>(FindingRow.class, sort, sort.startsWith("-"), fields);
        return query.page(moment, where(moment, filter, order), page, rows -> views.of(moment, rows));
    }

    /** Whose findings they are. */
    String clusterOf(PointQuery point) {
        return moments.of(point, "findings").cluster();
    }

    private Where where(Moment moment, FindingFilter filter, FindingOrder order) {
        Where where = Where.cluster(moment.cluster());
        if ("all".equals(Params.oneOf("state", order.state, List.of("open", "all")))) {
            where.and("r.positionFrom <= :at and (r.positionTo > :at or r.ended)")
                    .with("at", moment.position());
        } else {
            where.at(moment);
        }
        return fits(filter, ofRule(filter, where));
    }

    /** Adds what the filter asks of things that never change with a finding. */
    Where ofRule(FindingFilter filter, Where where) {
        String dimension = Params.oneOf("dimension", filter.dimension, DIMENSIONS);
        if (dimension != null) {
            where.and("r.rule in :rules").with("rules", rulesOf(dimension));
        }
        return where.equal("rule", filter.rule)
                .equal("namespace", Params.nameOrNone(filter.namespace))
                .equal("kind", filter.kind)
                .equal("uid", filter.uid);
    }

    /** Adds what the filter asks of the rest. */
    static Where fits(FindingFilter filter, Where where) {
        String severity = Params.oneOf("severity", filter.severity, SEVERITIES);
        if (severity != null) {
            where.equal("severity", (short)
                    Severity.valueOf(severity.toUpperCase(Locale.ROOT)).ordinal());
        }
        String suppressed = Params.oneOf("suppressed", filter.suppressed, List.of("true", "false"));
        if (suppressed != null) {
            where.and(suppressed.equals("true") ? "r.suppression is not null" : "r.suppression is null");
        }
        return where.words("r.search", filter.q);
    }

    private List<String> rulesOf(String dimension) {
        return rules.rules().stream()
                .filter(rule -> FindingViews.word(rule.dimension()).equals(dimension))
                .map(Rule::id)
                .toList();
    }
}
