package dev.hindsight.view.health;

import dev.hindsight.health.Deductions;
import dev.hindsight.health.OpenFinding;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.view.finding.FindingRow;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.ruleset.RulesInForce;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the findings that were open at a moment take from the scores, counted from their rows by the rules that were in
 * force then. Suppressed ones take nothing.
 */
@ApplicationScoped
public class Deducted {
    private static final int KEPT = 16;

    private record Key(String cluster, long position, long generation) {}

    private final RulesInForce rules;
    private final Map<Key, Deductions> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    Deducted(RulesInForce rules) {
        this.rules = rules;
    }

    /** What is true at a position stays so; the last few are kept, as pages ask for the same again and again. */
    public Deductions at(Moment moment) {
        Key key = new Key(moment.cluster(), moment.position(), moment.generation());
        synchronized (kept) {
            Deductions known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        Deductions deductions = Deductions.of(open(moment), rules.at(moment).scoring());
        synchronized (kept) {
            kept.put(key, deductions);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return deductions;
    }

    private static List<OpenFinding> open(Moment moment) {
        Where where = Where.cluster(moment.cluster()).at(moment).and("r.suppression is null");
        String hql = "select r.rule, r.apiVersion, r.kind, r.namespace, r.name, r.uid from "
                + FindingRow.class.getSimpleName() + " r where " + where.text();
        return Panache.getSession()
                .createQuery(hql, Object[].class)
                .setProperties(where.parameters())
                .getResultList()
                .stream()
                .map(row -> new OpenFinding(
                        (String) row[0],
                        new ResourceRef(
                                (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5])))
                .toList();
    }

    /** What an object takes from all dimensions, summed. */
    public static BigDecimal pointsOf(Deductions deductions, String uid) {
        return deductions.ofResource(uid).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
