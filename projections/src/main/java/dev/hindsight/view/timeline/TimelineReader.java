package dev.hindsight.view.timeline;

import dev.hindsight.view.cluster.ClusterRow;
import dev.hindsight.view.cluster.GapRow;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.RangeQuery;
import dev.hindsight.view.timeline.TimelineAnswers.Bucket;
import dev.hindsight.view.timeline.TimelineAnswers.Timeline;
import dev.hindsight.view.timeline.TimelineAnswers.TimelineGap;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The bars of the time bar. */
@ApplicationScoped
class TimelineReader {
    private static final int USUAL = 120;
    private static final int MOST = 1000;

    private final Moments moments;

    TimelineReader(Moments moments) {
        this.moments = moments;
    }

    Timeline timeline(PointQuery point, RangeQuery range, String buckets) {
        int wanted = (int) Params.number("buckets", buckets, 1, MOST).orElse(USUAL);
        Moment moment = moments.of(point, "timeline");
        Instant from = Params.instant("from", range.from);
        Instant to = Params.instant("to", range.to);
        from = from == null ? firstTime(moment) : from;
        to = to == null ? moment.asOf().time() : to;
        if (from == null || to == null) {
            return new Timeline(moment.asOf(), null, null, List.of(), List.of(), List.of());
        }
        if (from.isAfter(to)) {
            throw Refusal.parameter("from", "The start " + from + " lies after the end " + to + ".", List.of());
        }
        return new Timeline(
                moment.asOf(), from, to, filled(moment, from, to, wanted), gaps(moment, from, to), List.of());
    }

    private static Instant firstTime(Moment moment) {
        return ClusterRow.<ClusterRow>find("cluster = ?1 order by positionFrom", moment.cluster())
                .page(0, 1)
                .list()
                .stream()
                .findFirst()
                .map(row -> row.firstTime)
                .orElse(null);
    }

    private static List<Bucket> filled(Moment moment, Instant from, Instant to, int wanted) {
        long nanos = Math.max(1, Duration.between(from, to).toNanos());
        long step = Math.max(1, (nanos + wanted - 1) / wanted);
        int width = width(step / 1e9);
        int many = (int) ((nanos + step - 1) / step);
        long[][] counts = new long[many][4];
        Instant first = TimelineProjection.start(from, width);
        for (BucketRow row : rows(moment, width, first, to)) {
            // What is counted in a wider bucket than a bar goes to the bar that the bucket's start is in.
            long offset = Math.max(0, Duration.between(from, row.bucket).toNanos());
            long[] bar = counts[(int) Math.min(offset / step, many - 1)];
            bar[0] += row.events;
            bar[1] += row.changes;
            bar[2] += row.raised;
            bar[3] += row.cleared;
        }
        List<Bucket> bars = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            Instant start = from.plusNanos(i * step);
            Instant end = i == many - 1 ? to : start.plusNanos(step);
            bars.add(new Bucket(start, end, counts[i][0], counts[i][1], counts[i][2], counts[i][3]));
        }
        return bars;
    }

    private static int width(double stepSeconds) {
        return TimelineProjection.WIDTHS.stream()
                .filter(width -> width * 4 <= stepSeconds)
                .reduce((narrower, wider) -> wider)
                .orElse(1);
    }

    private static List<BucketRow> rows(Moment moment, int width, Instant from, Instant to) {
        return BucketRow.list(
                "cluster = ?1 and width = ?2 and bucket >= ?3 and bucket <= ?4", moment.cluster(), width, from, to);
    }

    private static List<TimelineGap> gaps(Moment moment, Instant from, Instant to) {
        return GapRow.<GapRow>list(
                        "cluster = ?1 and positionFrom <= ?2 and positionTo > ?2 and from <= ?3"
                                + " and (until is null or until >= ?4) order by from, kind",
                        moment.cluster(),
                        moment.position(),
                        to,
                        from)
                .stream()
                .map(row -> new TimelineGap(row.kind, row.from, row.until))
                .toList();
    }
}
