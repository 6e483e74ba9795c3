package dev.hindsight.view.error.page;

import dev.hindsight.fingerprint.Similarity;
import dev.hindsight.view.error.answer.ErrorGroupDetailView.Release;
import dev.hindsight.view.error.answer.ErrorGroupView;
import dev.hindsight.view.error.answer.ErrorMergePreviewView;
import dev.hindsight.view.error.near.Distinguished;
import dev.hindsight.view.error.read.ErrorGroups;
import dev.hindsight.view.error.read.ErrorViews;
import dev.hindsight.view.error.read.Families;
import dev.hindsight.view.error.row.ErrorGroupRow;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What two groups would be together. */
@ApplicationScoped
public class MergePreviews {
    private final Moments moments;
    private final ErrorGroups groups;

    MergePreviews(Moments moments, ErrorGroups groups) {
        this.moments = moments;
        this.groups = groups;
    }

    public ErrorMergePreviewView of(PointQuery point, String key, String into) {
        Params.required("into", into);
        if (key.equals(into)) {
            throw Refusal.unprocessable("into", "This is the group itself.");
        }
        Moment moment = moments.of(point, "errors");
        ErrorGroupRow one = groups.row(moment, key);
        ErrorGroupRow other = groups.row(moment, into);
        Families families = Families.at(moment, List.of(key, into));
        if (families.of(key).contains(into) || families.of(into).contains(key)) {
            throw Refusal.conflict("One of the two groups is merged into the other already.");
        }
        List<String> both = new ArrayList<>(families.of(key));
        both.addAll(families.of(into));
        ErrorGroupView from = groups.view(moment, one);
        ErrorGroupView goesOn = groups.view(moment, other);
        return new ErrorMergePreviewView(
                moment.asOf(),
                from,
                goesOn,
                one.count + other.count,
                one.firstSeen.isBefore(other.firstSeen) ? one.firstSeen : other.firstSeen,
                one.lastSeen.isAfter(other.lastSeen) ? one.lastSeen : other.lastSeen,
                ErrorViews.pods(moment, both),
                Places.releases(moment, both).stream().map(Release::release).toList(),
                Similarity.of(from.template(), goesOn.template()),
                Distinguished.from(moment, key).contains(into));
    }
}
