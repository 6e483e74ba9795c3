package dev.hindsight.view.timeline;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TimelineReader {
    TimelineAnswers.Timeline timeline(
            dev.hindsight.view.web.PointQuery a, dev.hindsight.view.web.RangeQuery r, String b) {
        throw new UnsupportedOperationException();
    }
}
