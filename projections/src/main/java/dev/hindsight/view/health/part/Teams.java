package dev.hindsight.view.health.part;

import dev.hindsight.health.TeamLabels;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which team an object belongs to: what its own labels say, else those of what owns it, up to the top, else those of
 * its namespace.
 */
@ApplicationScoped
public class Teams {
    /** Owners above each other; Kubernetes' own have three levels. */
    private static final int LEVELS = 6;

    private static final int AT_ONCE = 10_000;

    /** @param own what the object's own labels say; empty when nothing */
    private record Member(Optional<String> own, String owner, String kind, String namespace, String name) {}

    private final TeamLabels labels;

    Teams(@ConfigProperty(name = "hindsight.team-labels") Optional<List<String>> keys) {
        labels = keys.filter(some -> !some.isEmpty()).map(TeamLabels::new).orElse(TeamLabels.STANDARD);
    }

    /**
     * The team by uid, empty for none, of objects as they were at the moment or when they went. What is no object of
     * Kubernetes, as a group of errors, belongs to whom its namespace does.
     *
     * @param namespaces by uid
     */
    Map<String, String> of(Moment moment, Map<String, String> namespaces) {
        Map<String, Member> members = new HashMap<>();
        Set<String> wanted = new HashSet<>(namespaces.keySet());
        for (int level = 0; level < LEVELS && !wanted.isEmpty(); level++) {
            Map<String, Member> found = lastOf(moment, wanted);
            members.putAll(found);
            wanted = new HashSet<>();
            for (Member member : found.values()) {
                if (member.own.isEmpty() && member.owner != null && !members.containsKey(member.owner)) {
                    wanted.add(member.owner);
                }
            }
        }
        Map<String, String> ofNamespaces = ofNamespaces(moment);
        Map<String, String> teams = new HashMap<>();
        namespaces.forEach((uid, namespace) -> teams.put(
                uid,
                members.containsKey(uid)
                        ? team(uid, members, ofNamespaces)
                        : ofNamespaces.getOrDefault(namespace, "")));
        return teams;
    }

    /** How many objects each team has at the moment, those of none included; Kubernetes' Events do not count. */
    Map<String, Long> counts(Moment moment) {
        Where where = Where.cluster(moment.cluster()).at(moment).and("r.kind <> 'Event'");
        Map<String, Member> members = read(where);
        Map<String, String> ofNamespaces = ofNamespaces(moment);
        Map<String, Long> counts = new HashMap<>();
        members.keySet().forEach(uid -> counts.merge(team(uid, members, ofNamespaces), 1L, Long::sum));
        return counts;
    }

    private static String team(String uid, Map<String, Member> members, Map<String, String> ofNamespaces) {
        Member member = members.get(uid);
        for (int level = 0; level < LEVELS && member != null && member.own.isEmpty(); level++) {
            Member owner = member.owner == null ? null : members.get(member.owner);
            if (owner == null) {
                return ofNamespaces.getOrDefault(member.namespace, "");
            }
            member = owner;
        }
        return member == null ? "" : member.own.orElse("");
    }

    private Map<String, String> ofNamespaces(Moment moment) {
        Where where = Where.cluster(moment.cluster()).at(moment).equal("kind", "Namespace");
        Map<String, String> teams = new HashMap<>();
        read(where).values().forEach(its -> its.own.ifPresent(team -> teams.put(its.name, team)));
        return teams;
    }

    private Map<String, Member> lastOf(Moment moment, Set<String> uids) {
        Map<String, Member> found = new HashMap<>();
        List<String> all = new ArrayList<>(uids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Where where = Where.cluster(moment.cluster())
                    .and("r.positionFrom <= :at and (r.positionTo > :at or r.ended)")
                    .with("at", moment.position())
                    .and("r.uid in :uids")
                    .with("uids", all.subList(from, Math.min(from + AT_ONCE, all.size())));
            found.putAll(read(where));
        }
        return found;
    }

    /** Of several rows of an object the last one. */
    private Map<String, Member> read(Where where) {
        Map<String, Member> members = new LinkedHashMap<>();
        Panache.getSession()
                .createQuery(
                        "select r.uid, r.labels, r.ownerUid, r.kind, r.namespace, r.name from ResourceRow r where "
                                + where.text() + " order by r.positionFrom",
                        Object[].class)
                .setProperties(where.parameters())
                .getResultList()
                .forEach(row -> members.put(
                        (String) row[0],
                        new Member(
                                labels.teamOf(map((String[]) row[1])),
                                (String) row[2],
                                (String) row[3],
                                (String) row[4],
                                (String) row[5])));
        return members;
    }

    private Map<String, String> map(String[] pairs) {
        Map<String, String> found = new HashMap<>();
        for (String pair : pairs) {
            int sign = pair.indexOf('=');
            String key = pair.substring(0, sign);
            if (labels.keys().contains(key)) {
                found.put(key, pair.substring(sign + 1));
            }
        }
        return found;
    }
}
