package dev.hindsight.view.error;

import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Duration;
import java.time.Instant;

/** When groups can have been seen last at an instant of the past. */
final class ErrorClock {
    /** Further ahead of the clock of the log hardly any group is; {@code error_group_ahead} lists those that are. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** Materialized, so that PostgreSQL does not look for the latest of them among all groups. */
    private static final String LATEST_AHEAD =
            "with ahead as materialized (select last_seen from view.error_group where"
                    + " cluster = :cluster and position_from <= :at and last_seen - time_from > interval '5 minutes') select"
                    + " max(last_seen) from ahead";

    private ErrorClock() {}

    /** Says no more, but lets the index on when groups were last seen begin there instead of at the present. */
    static void narrow(Moment moment, Where where) {
        Instant clock = moment.asOf().time();
        if (moment.asOf().live() || clock == null) {
            return;
        }
        Instant usual = clock.plus(AHEAD);
        Instant ahead = Panache.getSession()
                .createNativeQuery(LATEST_AHEAD, Instant.class)
                .setParameter("cluster", moment.cluster())
                .setParameter("at", moment.position())
                .getSingleResult();
        where.and("r.lastSeen <= :latest").with("latest", ahead == null || ahead.isBefore(usual) ? usual : ahead);
    }
}
