package dev.hindsight.view.search;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.view.error.order.GroupOrder;
import dev.hindsight.view.error.read.ErrorConditions;
import dev.hindsight.view.error.read.ErrorFilter;
import dev.hindsight.view.error.read.ErrorViews;
import dev.hindsight.view.error.row.ErrorGroupRow;
import dev.hindsight.view.error.row.ErrorIdentityRow;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.resource.row.ResourceRow;
import dev.hindsight.view.search.SearchEndpoint.Hit;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What matches words, names that start with them first. */
@ApplicationScoped
class Search {
    private static final int MOST = 100;
    private static final int USUAL = 20;
    private static final int ERRORS = 10;

    private final Moments moments;
    private final RuleCatalogue rules;

    Search(Moments moments, RuleCatalogue rules) {
        this.moments = moments;
        this.rules = rules;
    }

    Page<Hit> search(PointQuery point, String q, String limit) {
        String words = Params.required("q", q).strip().toLowerCase(Locale.ROOT);
        int most = (int) Params.number("limit", limit, 1, MOST).orElse(USUAL);
        Moment moment = moments.of(point, "resources", "errors");
        List<Hit> hits = new ArrayList<>(resources(moment, words, most));
        // However many names match, the errors that do are found, too.
        List<Hit> errors = errors(moment, words);
        while (hits.size() + errors.size() > most && hits.size() > most / 2) {
            hits.removeLast();
        }
        hits.addAll(errors);
        rules.rules().stream()
                .filter(rule -> (rule.id() + " " + rule.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .map(Search::hit)
                .forEach(hits::add);
        return Page.whole(moment.asOf(), hits.size() > most ? hits.subList(0, most) : hits);
    }

    private static List<Hit> resources(Moment moment, String words, int most) {
        Where where = Where.cluster(moment.cluster())
                .at(moment)
                .and("r.kind <> 'Event'")
                .words("r.search", words)
                .with("start", words.replace("%", "\\%").replace("_", "\\_") + "%");
        return Panache.getSession()
                .createQuery(
                        "from ResourceRow r where " + where.text()
                                + " order by case when r.name like :start then 0 else 1 end, length(r.name), r.name,"
                                + " r.kind, r.uid",
                        ResourceRow.class)
                .setProperties(where.parameters())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new Hit(
                        "resource",
                        row.uid,
                        row.name,
                        row.namespace.isEmpty() ? row.kind : row.kind + " in " + row.namespace,
                        row.level))
                .toList();
    }

    private static List<Hit> errors(Moment moment, String words) {
        ErrorFilter filter = new ErrorFilter();
        filter.text = words;
        List<ErrorGroupRow> rows =
                GroupOrder.LAST_SEEN.rows(ErrorConditions.of(moment, filter, "all"), true, null, 0, ERRORS);
        Map<String, ErrorIdentityRow> identities = ErrorViews.identities(
                moment.cluster(), rows.stream().map(row -> row.key).toList());
        return rows.stream()
                .map(row -> new Hit(
                        "error",
                        row.key,
                        identities.get(row.key).title,
                        row.namespace.isEmpty() ? row.service : row.service + " in " + row.namespace,
                        row.status.equals("open") ? "warning" : "ok"))
                .toList();
    }

    private static Hit hit(Rule rule) {
        return new Hit("rule", rule.id(), rule.title(), rule.dimension().name().toLowerCase(Locale.ROOT), "unknown");
    }
}
