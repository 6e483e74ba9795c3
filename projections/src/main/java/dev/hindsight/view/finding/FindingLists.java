package dev.hindsight.view.finding;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class FindingLists {
    dev.hindsight.view.web.Page<FindingView> list(
            dev.hindsight.view.web.PointQuery a, FindingFilter f, dev.hindsight.view.web.PageQuery p) {
        throw new UnsupportedOperationException();
    }
}
