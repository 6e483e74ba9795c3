package dev.hindsight.view.error.read;

import dev.hindsight.view.moment.Moment;
import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How often groups occurred lately, with all that is merged into them. */
public final class Rates {
    private static final Duration DAY = Duration.ofHours(24);
    private static final int RECENT = 12;
    private static final int HOURS = 24;

    /** Buckets 0 to 11 are the last spans of five minutes, 12 to 34 the hours before, from the latest on. */
    private static final String COUNTS = "select o.key, case when o.age < 3600 then o.age / 300 else 11 + o.age / 3600"
            + " end as bucket, cast(sum(o.count) as bigint), cast(coalesce(sum(o.count) filter (where o.age < 60), 0) as"
            + " bigint) from (select key, count, greatest(0, cast(floor(extract(epoch from (cast(:clock as timestamptz)"
            + " - last_at))) as integer)) as age from view.error_occurrence where cluster = :cluster and key in (:keys)"
            + " and minute > :from and last_at > :day and position <= :at) o group by 1, 2";

    /**
     * @param minute within the last minute
     * @param recent in each of the last twelve spans of five minutes, the oldest first
     * @param hours in each of the last 24 hours, the oldest first
     */
    public record Rate(long minute, List<Long> recent, List<Long> hours) {
        long fiveMinutes() {
            return recent.getLast();
        }

        public long hour() {
            return hours.getLast();
        }

        long day() {
            return hours.stream().mapToLong(Long::longValue).sum();
        }
    }

    private record Counts(long[] minute, long[] recent, long[] hours) {
        private Counts() {
            this(new long[1], new long[RECENT], new long[HOURS]);
        }

        private void add(int bucket, long count, long lately) {
            minute[0] += lately;
            if (bucket < RECENT) {
                recent[RECENT - 1 - bucket] += count;
                hours[HOURS - 1] += count;
            } else {
                hours[Math.max(0, HOURS - 1 - (bucket - RECENT + 1))] += count;
            }
        }

        private Rate rate() {
            return new Rate(minute[0], list(recent), list(hours));
        }

        private static List<Long> list(long[] counts) {
            return LongStream.of(counts).boxed().toList();
        }
    }

    private Rates() {}

    /** By group. */
    public static Map<String, Rate> of(Moment moment, Families families) {
        Map<String, Counts> own = new HashMap<>();
        Instant clock = moment.asOf().time();
        if (clock != null && !families.keys().isEmpty()) {
            for (Object[] row : rows(moment, clock, families.keys())) {
                own.computeIfAbsent((String) row[0], key -> new Counts())
                        .add(((Number) row[1]).intValue(), (Long) row[2], (Long) row[3]);
            }
        }
        Map<String, Rate> all = new HashMap<>();
        families.members().forEach((root, keys) -> all.put(root, sum(keys, own)));
        return all;
    }

    private static List<Object[]> rows(Moment moment, Instant clock, List<String> keys) {
        Instant day = clock.minus(DAY);
        return Panache.getSession()
                .createNativeQuery(COUNTS, Object[].class)
                .setParameter("cluster", moment.cluster())
                .setParameter("keys", keys)
                .setParameter("clock", clock)
                .setParameter("day", day)
                .setParameter("from", day.minusSeconds(60))
                .setParameter("at", moment.position())
                .getResultList();
    }

    private static Rate sum(List<String> keys, Map<String, Counts> own) {
        Counts sum = new Counts();
        for (String key : keys) {
            Counts its = own.get(key);
            if (its != null) {
                sum.minute[0] += its.minute[0];
                IntStream.range(0, RECENT).forEach(i -> sum.recent[i] += its.recent[i]);
                IntStream.range(0, HOURS).forEach(i -> sum.hours[i] += its.hours[i]);
            }
        }
        return sum.rate();
    }
}
