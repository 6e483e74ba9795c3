package dev.hindsight.view.suppression;

import dev.hindsight.suppression.Target;
import dev.hindsight.view.finding.FindingRow;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Suppressions at an instant, newest first, with what they suppress. */
@ApplicationScoped
class SuppressionLists {
    private static final List<String> STATES = List.of("active", "expired", "withdrawn");

    private final Moments moments;

    SuppressionLists(Moments moments) {
        this.moments = moments;
    }

    Page<SuppressionView> list(PointQuery point, String state) {
        Moment moment = moments.of(point, "suppressions", "findings");
        Where where = Where.cluster(moment.cluster()).at(moment).equal("state", Params.oneOf("state", state, STATES));
        List<SuppressionRow> rows = SuppressionRow.list(
                "from SuppressionRow r where " + where.text() + " order by r.since desc, r.id", where.parameters());
        Map<String, Long> findings = findings(moment);
        return Page.whole(
                moment.asOf(),
                rows.stream()
                        .map(row -> view(row, findings.getOrDefault(row.id, 0L)))
                        .toList());
    }

    private static Map<String, Long> findings(Moment moment) {
        Where where = Where.cluster(moment.cluster()).at(moment).and("r.suppression is not null");
        String hql = "select r.suppression, count(*) from " + FindingRow.class.getSimpleName() + " r where "
                + where.text() + " group by r.suppression";
        return Panache.getSession()
                .createQuery(hql, Object[].class)
                .setProperties(where.parameters())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    private static SuppressionView view(SuppressionRow row, long findings) {
        return new SuppressionView(
                row.id,
                row.state,
                new Target(row.rule, row.namespace, row.labels, row.kind, row.name).words(),
                row.rule,
                row.namespace,
                row.labels,
                row.kind,
                row.name,
                row.reason,
                row.until,
                row.who,
                row.since,
                row.positionFrom,
                row.overSince,
                row.overWho,
                row.overReason,
                findings);
    }
}
