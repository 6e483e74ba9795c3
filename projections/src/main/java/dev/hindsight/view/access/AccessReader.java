package dev.hindsight.view.access;

import dev.hindsight.access.Grants;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.resource.version.Versions;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Roles and bindings as they were at a moment, evaluated. The last few answers are kept, as rights change seldom. */
@ApplicationScoped
class AccessReader {
    private static final int KEPT = 4;

    private static final String EXISTING = " from ResourceRow r where r.cluster = :cluster and r.kind in :kinds"
            + " and r.positionFrom <= :at and r.positionTo > :at";

    /** Two moments with the same number of rows, the youngest of the same age, have the same rows. */
    private record Key(String cluster, long rows, Long youngest) {}

    private final Map<Key, Grants> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Grants> eldest) {
            return size() > KEPT;
        }
    };

    private final Versions versions;

    AccessReader(Versions versions) {
        this.versions = versions;
    }

    Grants at(Moment moment) {
        Tuple state =
                ask("select count(*), max(r.positionFrom)" + EXISTING, moment).getFirst();
        Key key = new Key(moment.cluster(), state.get(0, Long.class), state.get(1, Long.class));
        synchronized (kept) {
            Grants known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        List<String> uids = ask("select r.uid" + EXISTING, moment).stream()
                .map(row -> row.get(0, String.class))
                .toList();
        Grants read = Grants.of(versions.lastFacts(moment, uids).values());
        synchronized (kept) {
            kept.put(key, read);
        }
        return read;
    }

    private static List<Tuple> ask(String query, Moment moment) {
        return Panache.getSession()
                .createQuery(query, Tuple.class)
                .setParameter("cluster", moment.cluster())
                .setParameter("kinds", Grants.KINDS)
                .setParameter("at", moment.position())
                .getResultList();
    }
}
