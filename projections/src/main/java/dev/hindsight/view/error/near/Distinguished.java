package dev.hindsight.view.error.near;

import dev.hindsight.view.moment.Moment;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.HashSet;
import java.util.Set;

/** Groups of which somebody said that they are not the same as a group. */
public final class Distinguished {
    private static final String OTHERS = "select other from view.error_distinct where cluster = :cluster and key = :key"
            + " and position <= :at union select key from view.error_distinct where cluster = :cluster and other = :key"
            + " and position <= :at";

    private Distinguished() {}

    public static Set<String> from(Moment moment, String key) {
        return new HashSet<>(Panache.getSession()
                .createNativeQuery(OTHERS, String.class)
                .setParameter("cluster", moment.cluster())
                .setParameter("key", key)
                .setParameter("at", moment.position())
                .getResultList());
    }
}
