package dev.hindsight.view.error.read;

import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures over all groups that fit. */
public final class ErrorCounts {
    private static final Duration HOUR = Duration.ofHours(1);

    private ErrorCounts() {}

    /** How many are in which state, or in which states together. */
    public static Map<String, Long> byState(Moment moment, Where where) {
        List<String> states = ErrorStates.ALL;
        String sums = states.stream()
                .map(state -> "sum(case when " + ErrorStates.condition(state) + " then 1 else 0 end)")
                .collect(Collectors.joining(", "));
        Object[] row = Panache.getSession()
                .createQuery("select " + sums + " from ErrorGroupRow r where " + where.text(), Object[].class)
                .setProperties(ErrorConditions.withDay(where, moment).parameters())
                .getSingleResult();
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < states.size(); i++) {
            counts.put(states.get(i), row[i] == null ? 0 : ((Number) row[i]).longValue());
        }
        return counts;
    }

    /** Occurrences of those that are open, with what is merged into them. */
    public static long lastHour(Moment moment, Where where) {
        Instant clock = moment.asOf().time();
        if (clock == null) {
            return 0;
        }
        Instant from = clock.minus(HOUR);
        String open =
                "select r.key from ErrorGroupRow r where " + where.text() + " and " + ErrorStates.condition("open");
        String hql = "select sum(o.count) from ErrorOccurrenceRow o where o.cluster = :cluster and o.minute > :lately"
                + " and o.lastAt > :hourBefore and o.position <= :at and (o.key in (" + open + ") or o.key in (select"
                + " m.key from ErrorMemberRow m where m.cluster = :cluster and m.positionFrom <= :at and m.positionTo"
                + " > :at and m.root in (" + open + ")))";
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        parameters.remove("dayBefore");
        Long sum = Panache.getSession()
                .createQuery(hql, Long.class)
                .setProperties(parameters)
                .setParameter("lately", from.minusSeconds(60))
                .setParameter("hourBefore", from)
                .setParameter("at", moment.position())
                .getSingleResult();
        return sum == null ? 0 : sum;
    }
}
