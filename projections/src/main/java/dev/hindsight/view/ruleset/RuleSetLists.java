package dev.hindsight.view.ruleset;

import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The versions of a cluster's rule set, newest first; the catalogue as it is comes last. */
@ApplicationScoped
class RuleSetLists {
    private final Moments moments;

    RuleSetLists(Moments moments) {
        this.moments = moments;
    }

    Page<RuleSetView> list(PointQuery point) {
        Moment moment = moments.of(point);
        Where where = Where.cluster(moment.cluster()).at(moment);
        List<RuleSetRow> rows = RuleSetRow.list(
                "from RuleSetRow r where " + where.text() + " order by r.version desc", where.parameters());
        List<RuleSetView> all =
                new ArrayList<>(rows.stream().map(RuleSetView::of).toList());
        all.add(RuleSetView.standard(rows.stream().noneMatch(row -> row.inForce)));
        return Page.whole(moment.asOf(), all);
    }
}
