package dev.hindsight.view.finding;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RuleLists {
    dev.hindsight.view.web.Page<RuleView> list(dev.hindsight.view.web.PointQuery a) {
        throw new UnsupportedOperationException();
    }
}
