package dev.hindsight.view.error.page;

import dev.hindsight.view.error.answer.ErrorGroupView;
import dev.hindsight.view.error.read.ErrorGroups;
import dev.hindsight.view.error.read.ErrorViews;
import dev.hindsight.view.error.read.Families;
import dev.hindsight.view.error.row.ErrorGroupRow;
import dev.hindsight.view.error.row.ErrorIdentityRow;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Groups that fail at the same place, whichever service they are of. */
@ApplicationScoped
public class Siblings {
    private static final int MOST = 200;

    private final Moments moments;
    private final ErrorGroups groups;

    Siblings(Moments moments, ErrorGroups groups) {
        this.moments = moments;
        this.groups = groups;
    }

    public Page<ErrorGroupView> of(PointQuery point, String key) {
        Moment moment = moments.of(point, "errors");
        groups.row(moment, key);
        ErrorIdentityRow is =
                ErrorViews.identities(moment.cluster(), List.of(key)).get(key);
        List<ErrorGroupRow> rows =
                rows(moment, is, Families.at(moment, List.of(key)).of(key));
        return Page.whole(moment.asOf(), groups.views(moment, rows));
    }

    /** @param family the group and what is merged into it, which are no siblings */
    List<ErrorGroupRow> rows(Moment moment, ErrorIdentityRow is, List<String> family) {
        if (is.faultKey.isEmpty()) {
            return List.of();
        }
        List<String> keys = ErrorIdentityRow.<ErrorIdentityRow>find(
                        "cluster = ?1 and faultKey = ?2 and position <= ?3 order by position desc",
                        moment.cluster(),
                        is.faultKey,
                        moment.position())
                .page(0, MOST)
                .list()
                .stream()
                .map(row -> row.key)
                .filter(key -> !family.contains(key))
                .toList();
        return groups.rows(moment, keys).stream()
                .filter(row -> row.mergedInto == null)
                .toList();
    }
}
