package dev.hindsight.view.timeline;

import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.timeline.TimelineAnswers.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** From one thing that happened to the next. */
@ApplicationScoped
class StepReader {
    private final Moments moments;

    StepReader(Moments moments) {
        this.moments = moments;
    }

    Step step(PointQuery point, String direction) {
        boolean next = Params.oneOf("direction", Params.required("direction", direction), List.of("next", "previous"))
                .equals("next");
        Moment moment = moments.of(point, "timeline");
        List<StepRow> found = next
                ? StepRow.find(
                                "cluster = ?1 and position > ?2 and position <= ?3 order by position",
                                moment.cluster(),
                                moment.position(),
                                moment.asOf().head())
                        .page(0, 1)
                        .list()
                : StepRow.find(
                                "cluster = ?1 and position < ?2 order by position desc",
                                moment.cluster(),
                                moment.position())
                        .page(0, 1)
                        .list();
        if (found.isEmpty()) {
            return new Step(moment.asOf(), null, null, null);
        }
        StepRow row = found.getFirst();
        return new Step(moment.asOf(), row.position, row.time, row.words);
    }
}
