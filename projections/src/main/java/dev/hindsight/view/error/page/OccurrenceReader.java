package dev.hindsight.view.error.page;

import dev.hindsight.view.error.answer.ErrorOccurrencesView;
import dev.hindsight.view.error.answer.ErrorOccurrencesView.Gap;
import dev.hindsight.view.error.answer.ErrorOccurrencesView.Point;
import dev.hindsight.view.error.read.ErrorGroups;
import dev.hindsight.view.error.read.Families;
import dev.hindsight.view.error.row.ErrorGapRow;
import dev.hindsight.view.error.row.ErrorGroupRow;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.RangeQuery;
import dev.hindsight.view.moment.TimeRange;
import dev.hindsight.view.web.Refusal;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** How often a group occurred when, in buckets of any width. */
@ApplicationScoped
public class OccurrenceReader {
    private static final int USUAL = 120;
    private static final int MOST = 2000;
    private static final Duration DAY = Duration.ofHours(24);

    /** Minutes of a bucket: the narrowest is taken that gives few enough, and beyond them whole weeks. */
    private static final long[] WIDTHS = {1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880};

    private static final long WEEK = 7 * 1440;

    private static final String COUNTS = "select cast(floor(extract(epoch from minute) / :seconds) as bigint),"
            + " cast(sum(count) as bigint) from view.error_occurrence where cluster = :cluster and key in (:keys) and"
            + " minute >= :from and minute < :to and position <= :at group by 1 order by 1";

    private final Moments moments;
    private final ErrorGroups groups;

    OccurrenceReader(Moments moments, ErrorGroups groups) {
        this.moments = moments;
        this.groups = groups;
    }

    public ErrorOccurrencesView of(PointQuery point, String key, RangeQuery range, String buckets) {
        int wanted = (int) Params.number("buckets", buckets, 1, MOST).orElse(USUAL);
        TimeRange asked = TimeRange.of(range);
        Moment moment = moments.of(point, "errors");
        ErrorGroupRow row = groups.row(moment, key);
        Instant to = asked.to() == null ? latest(moment, row) : asked.to();
        Instant from = asked.from() == null ? to.minus(DAY) : asked.from();
        if (from.isAfter(to)) {
            throw Refusal.parameter("from", "The start " + from + " lies after the end " + to + ".", List.of());
        }
        long seconds = 60 * minutes(from, to, wanted);
        Instant start = Instant.ofEpochSecond(Math.floorDiv(from.getEpochSecond(), seconds) * seconds);
        Instant end = Instant.ofEpochSecond((Math.floorDiv(to.getEpochSecond(), seconds) + 1) * seconds);
        return new ErrorOccurrencesView(
                moment.asOf(),
                start,
                end,
                seconds,
                points(moment, Families.at(moment, List.of(key)).of(key), start, end, seconds),
                gaps(moment, start, end));
    }

    private static Instant latest(Moment moment, ErrorGroupRow row) {
        Instant clock = moment.asOf().time();
        return clock == null || clock.isBefore(row.lastSeen) ? row.lastSeen : clock;
    }

    /** The buckets are at whole multiples of their width, so that there may be one more than the range has. */
    private static long minutes(Instant from, Instant to, int wanted) {
        long most = Math.max(1, wanted - 1);
        long least = (Duration.between(from, to).toSeconds() / 60 + most) / most;
        return LongStream.of(WIDTHS)
                .filter(width -> width >= least)
                .findFirst()
                .orElse((least + WEEK - 1) / WEEK * WEEK);
    }

    private static List<Point> points(Moment moment, List<String> keys, Instant from, Instant to, long seconds) {
        return Panache.getSession()
                .createNativeQuery(COUNTS, Object[].class)
                .setParameter("cluster", moment.cluster())
                .setParameter("keys", keys)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("seconds", seconds)
                .setParameter("at", moment.position())
                .getResultList()
                .stream()
                .map(row -> new Point(Instant.ofEpochSecond((Long) row[0] * seconds), (Long) row[1]))
                .toList();
    }

    private static List<Gap> gaps(Moment moment, Instant from, Instant to) {
        return ErrorGapRow.<ErrorGapRow>list(
                        "cluster = ?1 and positionFrom <= ?2 and positionTo > ?2 and from < ?3"
                                + " and (until is null or until > ?4) order by from, source",
                        moment.cluster(),
                        moment.position(),
                        to,
                        from)
                .stream()
                .map(row -> new Gap(row.from, row.until, row.reason))
                .toList();
    }
}
