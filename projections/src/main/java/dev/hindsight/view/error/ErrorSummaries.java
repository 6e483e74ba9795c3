package dev.hindsight.view.error;

import dev.hindsight.view.error.answer.ErrorSummaryView;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import jakarta.enterprise.context.ApplicationScoped;

/** How many groups are in which state. */
@ApplicationScoped
class ErrorSummaries {
    private final Moments moments;

    ErrorSummaries(Moments moments) {
        this.moments = moments;
    }

    ErrorSummaryView of(PointQuery point, ErrorFilter filter) {
        return new ErrorSummaryView(moments.of(point).asOf(), 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
