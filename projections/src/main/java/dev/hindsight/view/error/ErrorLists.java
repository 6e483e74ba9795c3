package dev.hindsight.view.error;

import dev.hindsight.view.error.answer.ErrorGroupView;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists of groups of errors. */
@ApplicationScoped
class ErrorLists {
    private final Moments moments;

    ErrorLists(Moments moments) {
        this.moments = moments;
    }

    Page<ErrorGroupView> list(PointQuery point, ErrorFilter filter, ErrorOrder order, PageQuery page) {
        return Page.whole(moments.of(point, page, order.sort).asOf(), List.of());
    }
}
