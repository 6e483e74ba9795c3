package dev.hindsight.view.error.page;

import dev.hindsight.view.error.answer.ErrorGroupDetailView;
import dev.hindsight.view.error.answer.ErrorGroupDetailView.Member;
import dev.hindsight.view.error.near.SimilarErrors;
import dev.hindsight.view.error.read.ErrorGroups;
import dev.hindsight.view.error.read.ErrorViews;
import dev.hindsight.view.error.read.Families;
import dev.hindsight.view.error.row.ErrorGroupRow;
import dev.hindsight.view.error.row.ErrorIdentityRow;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** One group with all that is known of it. */
@ApplicationScoped
public class Details {
    private final Moments moments;
    private final ErrorGroups groups;
    private final Histories histories;
    private final Siblings siblings;
    private final SimilarErrors similar;

    Details(Moments moments, ErrorGroups groups, Histories histories, Siblings siblings, SimilarErrors similar) {
        this.moments = moments;
        this.groups = groups;
        this.histories = histories;
        this.siblings = siblings;
        this.similar = similar;
    }

    public ErrorGroupDetailView of(PointQuery point, String key) {
        Moment moment = moments.of(point, "errors");
        ErrorGroupRow row = groups.row(moment, key);
        ErrorIdentityRow is =
                ErrorViews.identities(moment.cluster(), List.of(key)).get(key);
        List<String> family = Families.at(moment, List.of(key)).of(key);
        History history = histories.of(moment, key);
        boolean alone = row.mergedInto == null;
        return new ErrorGroupDetailView(
                moment.asOf(),
                groups.view(moment, row),
                is.basis,
                PartReader.parts(is.parts),
                is.ruleSet,
                row.status.equals("ignored") ? history.ignored() : null,
                row.status.equals("resolved") ? history.resolved() : null,
                history.regressed(),
                alone ? null : member(moment, row.mergedInto),
                members(moment, key, family),
                Places.releases(moment, family),
                Places.pods(moment, family),
                history.entries(),
                history.comments(),
                siblings.rows(moment, is, family).size(),
                alone ? similar.ready(moment, row, is).size() : 0);
    }

    private Member member(Moment moment, String key) {
        return members(moment, "", List.of(key)).stream().findFirst().orElse(null);
    }

    private List<Member> members(Moment moment, String root, List<String> family) {
        List<String> keys = family.stream().filter(key -> !key.equals(root)).toList();
        Map<String, ErrorIdentityRow> identities = ErrorViews.identities(moment.cluster(), keys);
        return groups.rows(moment, keys).stream()
                .map(row -> new Member(row.key, identities.get(row.key).title, row.ownCount))
                .toList();
    }
}
