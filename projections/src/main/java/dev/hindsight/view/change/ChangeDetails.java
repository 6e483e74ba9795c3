package dev.hindsight.view.change;

import dev.hindsight.change.PartStory;
import dev.hindsight.change.Sentences;
import dev.hindsight.change.Story;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.view.change.ChangeDetailView.Difference;
import dev.hindsight.view.change.ChangeDetailView.Part;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.resource.RefView;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** One change with its parts. */
@ApplicationScoped
class ChangeDetails {
    private final Moments moments;

    ChangeDetails(Moments moments) {
        this.moments = moments;
    }

    ChangeDetailView find(PointQuery point, String id) {
        Moment moment = moments.of(point, "changes");
        Where where = Where.cluster(moment.cluster()).at(moment).equal("id", id);
        List<ChangeRow> rows = ChangeLists.rows(where, 1);
        if (rows.isEmpty()) {
            throw Refusal.notFound("There is no change “" + id + "” at that instant.");
        }
        ChangeRow row = rows.getFirst();
        Story story = ChangeState.story(row.story);
        return new ChangeDetailView(
                moment.asOf(),
                row.view(),
                story.origin().trigger(),
                story.origin().unseen(),
                story.parts().stream().map(ChangeDetails::part).toList());
    }

    private static Part part(PartStory story) {
        var part = story.part();
        return new Part(
                ref(part.ref()),
                WireJson.name(part.act()),
                WireJson.name(part.category()),
                WireJson.name(story.outcome()),
                story.began(),
                story.ended(),
                Sentences.of(story),
                part.from(),
                part.to(),
                part.details().stream()
                        .map(detail -> Difference.of(detail, WireJson.name(detail.category())))
                        .toList(),
                part.usedBy().stream().map(ChangeDetails::ref).toList(),
                story.position());
    }

    private static RefView ref(ResourceRef ref) {
        return new RefView(ref.uid(), ref.apiVersion(), ref.kind(), ref.namespace(), ref.name());
    }
}
