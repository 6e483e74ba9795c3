package dev.hindsight.view.health.part;

import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.web.Refusal;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which parts there are at a moment, and how many objects each has. */
@ApplicationScoped
public class Census {
    /** So many names are told to who asked for one that there is not. */
    private static final int TOLD = 100;

    private final Teams teams;
    private final Kept<SortedMap<String, Long>> namespaces = new Kept<>();
    private final Kept<SortedMap<String, Long>> ofTeams = new Kept<>();

    Census(Teams teams) {
        this.teams = teams;
    }

    /** Objects by part. A namespace of which only its name is known has none. */
    public SortedMap<String, Long> at(Moment moment, Grouping by) {
        return by == Grouping.TEAM
                ? ofTeams.at(moment, its -> new TreeMap<>(teams.counts(its)))
                : namespaces.at(moment, Census::countNamespaces);
    }

    private static SortedMap<String, Long> countNamespaces(Moment moment) {
        SortedMap<String, Long> counts = new TreeMap<>();
        Where named = Where.cluster(moment.cluster()).at(moment).equal("kind", "Namespace");
        rows("select r.name, 0L from ResourceRow r where " + named.text(), named)
                .forEach(row -> counts.put((String) row[0], 0L));
        Where inThem = Where.cluster(moment.cluster()).at(moment).and("r.kind not in ('Event', 'Namespace')");
        rows("select r.namespace, count(*) from ResourceRow r where " + inThem.text() + " group by r.namespace", inThem)
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        // A log may tell of a namespace of which no object is watched: its errors make it a part of its own.
        Where own = Where.cluster(moment.cluster()).at(moment).and("r.apiVersion like 'hindsight.dev/%'");
        rows("select r.namespace, count(*) from FindingRow r where " + own.text() + " group by r.namespace", own)
                .forEach(row -> counts.merge(
                        (String) row[0], ((Number) row[1]).longValue(), (seen, told) -> seen > 0 ? seen : told));
        return counts;
    }

    private static List<Object[]> rows(String hql, Where where) {
        return Panache.getSession()
                .createQuery(hql, Object[].class)
                .setProperties(where.parameters())
                .getResultList();
    }

    /** @throws Refusal when there is no such part at any of the moments */
    public void check(Part part, Moment... moments) {
        if (part.isWhole()
                || part.name().isEmpty()
                || Stream.of(moments).anyMatch(moment -> at(moment, part.by()).containsKey(part.name()))) {
            return;
        }
        Map<String, Long> last = at(moments[moments.length - 1], part.by());
        throw Refusal.parameter(
                part.by() == Grouping.TEAM ? "team" : "namespace",
                "There is no " + part.words() + " in cluster " + moments[0].cluster() + " at that instant.",
                last.keySet().stream()
                        .filter(name -> !name.isEmpty())
                        .limit(TOLD)
                        .toList());
    }

    /** Null when objects of the part were seen; else why nothing can be said of it. */
    public String unknownBecause(Part part, Moment moment) {
        boolean seen = part.isWhole() || at(moment, part.by()).getOrDefault(part.name(), 0L) > 0;
        return seen ? null : unseen(part);
    }

    /** Why nothing can be said of a part without objects. */
    public static String unseen(Part part) {
        return "no object of " + part.words() + " was seen";
    }
}
