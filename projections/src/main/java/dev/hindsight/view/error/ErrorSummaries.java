package dev.hindsight.view.error;

import dev.hindsight.view.error.answer.ErrorSummaryView;
import dev.hindsight.view.error.read.ErrorCounts;
import dev.hindsight.view.error.read.ErrorFilter;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** How many groups are in which state. */
@ApplicationScoped
class ErrorSummaries {
    private final Moments moments;

    ErrorSummaries(Moments moments) {
        this.moments = moments;
    }

    ErrorSummaryView of(PointQuery point, ErrorFilter filter) {
        Moment moment = moments.of(point, "errors");
        Map<String, Long> counts = ErrorCounts.byState(moment, filter);
        return new ErrorSummaryView(
                moment.asOf(),
                counts.get("open"),
                counts.get("new"),
                counts.get("escalating"),
                counts.get("regressed"),
                counts.get("ongoing"),
                counts.get("ignored"),
                counts.get("resolved"),
                ErrorCounts.lastHour(moment, filter));
    }
}
