package dev.hindsight.view.health;

import dev.hindsight.finding.Severity;
import dev.hindsight.health.Breakdown;
import dev.hindsight.health.Deductions;
import dev.hindsight.health.OpenFinding;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.view.finding.FindingRow;
import dev.hindsight.view.health.part.Grouping;
import dev.hindsight.view.health.part.Kept;
import dev.hindsight.view.health.part.Part;
import dev.hindsight.view.health.part.PartOf;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.ruleset.RulesInForce;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the findings that were open at a moment take from the scores, counted from their rows by the rules that were in
 * force then. Suppressed ones take nothing.
 */
@ApplicationScoped
public class Deducted {
    /** A finding that is open, and how bad it is. */
    public record Open(OpenFinding finding, Severity severity) {}

    private record Counted(List<Open> open, Deductions whole) {}

    private final RulesInForce rules;
    private final PartOf partOf;
    private final Kept<Counted> counted = new Kept<>();
    private final Kept<Breakdown> byNamespace = new Kept<>();
    private final Kept<Breakdown> byTeam = new Kept<>();

    Deducted(RulesInForce rules, PartOf partOf) {
        this.rules = rules;
        this.partOf = partOf;
    }

    /** Of the whole cluster. */
    public Deductions at(Moment moment) {
        return counted.at(moment, this::count).whole;
    }

    /** Of a part of it alone. */
    public Deductions of(Moment moment, Part part) {
        return part.isWhole() ? at(moment) : by(moment, part.by()).of(part.name());
    }

    /** Of all its parts. */
    public Breakdown by(Moment moment, Grouping by) {
        return (by == Grouping.TEAM ? byTeam : byNamespace).at(moment, its -> breakdown(its, by));
    }

    /** What was open. */
    public List<Open> open(Moment moment) {
        return counted.at(moment, this::count).open;
    }

    /** The one place where findings of a moment become points. */
    private Counted count(Moment moment) {
        List<Open> open = read(moment);
        return new Counted(
                open,
                Deductions.of(
                        open.stream().map(Open::finding).toList(),
                        rules.at(moment).scoring()));
    }

    private Breakdown breakdown(Moment moment, Grouping by) {
        List<OpenFinding> findings = open(moment).stream().map(Open::finding).toList();
        return Breakdown.of(
                findings,
                at(moment),
                partOf.of(moment, by, findings),
                rules.at(moment).scoring());
    }

    private static List<Open> read(Moment moment) {
        Where where = Where.cluster(moment.cluster()).at(moment).and("r.suppression is null");
        String hql = "select r.rule, r.apiVersion, r.kind, r.namespace, r.name, r.uid, r.severity from "
                + FindingRow.class.getSimpleName() + " r where " + where.text();
        return Panache.getSession()
                .createQuery(hql, Object[].class)
                .setProperties(where.parameters())
                .getResultList()
                .stream()
                .map(Deducted::open)
                .toList();
    }

    private static Open open(Object[] row) {
        ResourceRef ref =
                new ResourceRef((String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5]);
        return new Open(new OpenFinding((String) row[0], ref), Severity.values()[((Number) row[6]).intValue()]);
    }

    /** What an object takes from all dimensions, summed. */
    public static BigDecimal pointsOf(Deductions deductions, String uid) {
        return deductions.ofResource(uid).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
