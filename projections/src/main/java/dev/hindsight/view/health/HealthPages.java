package dev.hindsight.view.health;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class HealthPages {
    HealthAnswers.Health health(dev.hindsight.view.web.PointQuery a) {
        throw new UnsupportedOperationException();
    }

    HealthAnswers.DimensionAnswer dimension(dev.hindsight.view.web.PointQuery a, String d) {
        throw new UnsupportedOperationException();
    }

    HealthAnswers.RuleAnswer rule(
            dev.hindsight.view.web.PointQuery a, dev.hindsight.view.web.PageQuery p, String d, String r) {
        throw new UnsupportedOperationException();
    }

    HealthAnswers.ResourceHealth resource(dev.hindsight.view.web.PointQuery a, String u) {
        throw new UnsupportedOperationException();
    }
}
