package dev.hindsight.view.log;

import dev.hindsight.view.list.ListQuery;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.PageQuery;
import dev.hindsight.view.list.SortField;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.log.LogAnswers.LogLine;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The log as a list. */
@ApplicationScoped
class LogLists {
    private static final ListQuery<LogEntry> NEWEST_FIRST = new ListQuery<>(
            LogEntry.class, "-position", true, List.of(SortField.number("r.position", row -> row.position)));

    private final Moments moments;

    LogLists(Moments moments) {
        this.moments = moments;
    }

    Page<LogLine> list(PointQuery point, LogFilter filter, PageQuery page) {
        Moment moment = moments.ofAll(point, page, "-position");
        Where where = new Where()
                .and("r.position <= :at")
                .with("at", moment.position())
                .equal("cluster", moment.cluster())
                .equal("actor", filter.actor)
                .words("lower(r.words)", filter.q);
        if (filter.type != null) {
            where.equal("type", withoutPrefix(filter.type));
        }
        if (filter.stream != null) {
            stream(where, filter.stream);
        }
        return NEWEST_FIRST.page(
                moment, where, page, rows -> rows.stream().map(LogLists::line).toList());
    }

    private static String withoutPrefix(String type) {
        return type.startsWith(LogProjection.PREFIX) ? type.substring(LogProjection.PREFIX.length()) : type;
    }

    private static void stream(Where where, String stream) {
        int colon = stream.indexOf(':');
        where.equal("stream", colon < 0 ? stream : stream.substring(0, colon));
        if (colon >= 0) {
            where.equal("streamId", stream.substring(colon + 1));
        }
    }

    private static LogLine line(LogEntry row) {
        return new LogLine(
                row.position, row.cluster, row.stream, row.streamId, row.type, row.clock, row.actor, row.words);
    }
}
