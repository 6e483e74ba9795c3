package dev.hindsight.view.change;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ChangeLists {
    dev.hindsight.view.web.Page<ChangeView> list(
            dev.hindsight.view.web.PointQuery a,
            dev.hindsight.view.web.RangeQuery r,
            ChangeFilter f,
            dev.hindsight.view.web.PageQuery p) {
        throw new UnsupportedOperationException();
    }
}
