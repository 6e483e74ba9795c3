package dev.hindsight.finding;

import dev.hindsight.finding.check.KindTable;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.StandardRules;
import dev.hindsight.resource.Facts;
import dev.hindsight.topology.Workloads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of one version, as rows. Immutable; another version is another catalogue, so that history can be judged by
 * both.
 */
public final class RuleCatalogue {
    private final String version;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final KindTable<ObjectRule> ofObjects;
    private final KindTable<NeighbourRule> ofNeighbours;

    /** @throws IllegalArgumentException when two rows have one id */
    public RuleCatalogue(String version, List<ObjectRule> ofObjects, List<NeighbourRule> ofNeighbours) {
        this.version = version;
        ofObjects.forEach(row -> add(row.rule()));
        ofNeighbours.forEach(row -> add(row.rule()));
        this.ofObjects = new KindTable<>(ofObjects, ObjectRule::rule);
        this.ofNeighbours = new KindTable<>(ofNeighbours, NeighbourRule::rule);
    }

    /** What Hindsight judges by unless told otherwise. */
    public static RuleCatalogue standard() {
        return new RuleCatalogue("1", StandardRules.ofObjects(), StandardRules.ofNeighbours());
    }

    private void add(Rule rule) {
        if (rules.put(rule.id(), rule) != null) {
            throw new IllegalArgumentException("Two rules with the id " + rule.id());
        }
    }

    public String version() {
        return version;
    }

    /** All rows, in the order of the catalogue. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** Empty for a rule that this version does not have. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The same with the names of the finding's object filled in; empty for a rule that this version does not have. */
    public Optional<String> remediationFor(Finding finding) {
        return rule(finding.rule()).map(rule -> rule.remediationFor(finding));
    }

    public ObjectRules objectRules() {
        return objectRules(RowsInForce.STANDARD);
    }

    public ObjectRules objectRules(RowsInForce inForce) {
        return facts -> {
            boolean hasOwnTemplate = Workloads.isTop(facts);
            List<Finding> findings = new ArrayList<>();
            for (ObjectRule row : rowsFor(ofObjects, facts)) {
                if (hasOwnTemplate || !row.ofTemplate()) {
                    inForce.in(namespaceOf(facts), row.rule())
                            .flatMap(rule -> row.judge(rule, facts))
                            .ifPresent(findings::add);
                }
            }
            return Collections.unmodifiableList(findings);
        };
    }

    public NeighbourRules neighbourRules() {
        return neighbourRules(RowsInForce.STANDARD);
    }

    public NeighbourRules neighbourRules(RowsInForce inForce) {
        return (model, facts) -> {
            List<Finding> findings = new ArrayList<>();
            for (NeighbourRule row : rowsFor(ofNeighbours, facts)) {
                inForce.in(namespaceOf(facts), row.rule())
                        .flatMap(rule -> row.judge(rule, model, facts))
                        .ifPresent(findings::add);
            }
            return Collections.unmodifiableList(findings);
        };
    }

    /** What is on its way out is not judged. */
    private static <R> List<R> rowsFor(KindTable<R> table, Facts facts) {
        boolean leaves = facts.body().at("metadata", "deletionTimestamp").isPresent();
        return leaves ? List.of() : table.rowsFor(facts.ref());
    }

    private static String namespaceOf(Facts facts) {
        return facts.ref().kind().equals("Namespace")
                ? facts.ref().name()
                : facts.ref().namespace();
    }
}
