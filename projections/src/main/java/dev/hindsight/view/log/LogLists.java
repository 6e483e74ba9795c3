package dev.hindsight.view.log;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class LogLists {
    dev.hindsight.view.web.Page<LogAnswers.LogLine> list(
            dev.hindsight.view.web.PointQuery a, LogFilter f, dev.hindsight.view.web.PageQuery p) {
        throw new UnsupportedOperationException();
    }
}
