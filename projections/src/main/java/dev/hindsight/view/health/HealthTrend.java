package dev.hindsight.view.health;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class HealthTrend {
    dev.hindsight.view.web.Page<HealthAnswers.TrendPoint> trend(
            dev.hindsight.view.web.PointQuery a, dev.hindsight.view.web.RangeQuery r, String n) {
        throw new UnsupportedOperationException();
    }
}
