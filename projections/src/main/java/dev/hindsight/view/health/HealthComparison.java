package dev.hindsight.view.health;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class HealthComparison {
    HealthAnswers.Difference between(
            dev.hindsight.view.web.PointQuery a, dev.hindsight.view.web.RangeQuery r, String f, String t) {
        throw new UnsupportedOperationException();
    }
}
