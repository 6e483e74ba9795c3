package dev.hindsight.view.change;

import dev.hindsight.view.change.LaneView.Lane;
import dev.hindsight.view.change.LaneView.Span;
import dev.hindsight.view.change.LaneView.Tick;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.RangeQuery;
import dev.hindsight.view.moment.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws changes into lanes: a bounded number of lanes and marks, however much there is. */
@ApplicationScoped
class Lanes {
    private static final int MOST_CHANGES = 5_000;
    private static final int MOST_LANES = 200;
    private static final int MOST_SPANS = 100;
    /** Ticks that lie closer together than this part of the window are drawn as one. */
    private static final int GRID = 240;

    private final Moments moments;

    Lanes(Moments moments) {
        this.moments = moments;
    }

    LaneView draw(PointQuery point, RangeQuery range, ChangeFilter filter, String by) {
        boolean byNamespace = "namespace".equals(Params.oneOf("by", by, List.of("object", "namespace")));
        Moment moment = moments.of(point, "changes");
        List<ChangeRow> rows = ChangeLists.rows(ChangeLists.where(moment, range, filter), MOST_CHANGES + 1);
        boolean complete = rows.size() <= MOST_CHANGES;
        List<ChangeRow> shown = complete ? rows : rows.subList(0, MOST_CHANGES);
        TimeRange its = TimeRange.of(range);
        Instant from = its.from();
        Instant to = its.to();
        Instant begin = from == null && !shown.isEmpty() ? shown.getLast().began : from;
        Instant end = to == null ? moment.asOf().time() : to;
        Map<String, List<ChangeRow>> lanes = new LinkedHashMap<>();
        for (ChangeRow row : shown.reversed()) {
            lanes.computeIfAbsent(byNamespace ? row.namespace : row.uid, any -> new ArrayList<>())
                    .add(row);
        }
        List<Lane> drawn = lanes.values().stream()
                .sorted(Comparator.comparingInt((List<ChangeRow> lane) -> lane.size())
                        .reversed())
                .limit(MOST_LANES)
                .map(lane -> lane(lane, byNamespace, begin, end))
                .toList();
        return new LaneView(moment.asOf(), begin, end, drawn, complete && lanes.size() <= MOST_LANES);
    }

    private static Lane lane(List<ChangeRow> rows, boolean byNamespace, Instant begin, Instant end) {
        List<Span> spans = new ArrayList<>();
        Map<Long, Tick> ticks = new LinkedHashMap<>();
        for (ChangeRow row : rows) {
            if (row.endedAt == null || row.endedAt.isAfter(row.began)) {
                spans.add(new Span(row.id, row.began, row.endedAt, row.category, row.outcome, row.words));
            } else {
                ticks.merge(cell(row.began, begin, end), tick(row), Lanes::together);
            }
        }
        ChangeRow first = rows.getFirst();
        List<Span> newest = spans.subList(Math.max(0, spans.size() - MOST_SPANS), spans.size());
        return new Lane(
                first.namespace,
                byNamespace ? null : first.view().resource(),
                List.copyOf(newest),
                List.copyOf(ticks.values()));
    }

    private static long cell(Instant time, Instant begin, Instant end) {
        long width = Math.max(1, (end.toEpochMilli() - begin.toEpochMilli()) / GRID);
        return (time.toEpochMilli() - begin.toEpochMilli()) / width;
    }

    private static Tick tick(ChangeRow row) {
        return new Tick(row.id, row.began, 1, row.category, row.words);
    }

    private static Tick together(Tick first, Tick next) {
        return new Tick(first.change(), first.time(), first.count() + 1, first.category(), first.words());
    }
}
