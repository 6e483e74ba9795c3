package dev.hindsight.finding;

import dev.hindsight.finding.check.KindTable;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.StandardRules;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.Workloads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules of one version, as rows. Immutable; another version is another catalogue, so that history can be judged by
 * both.
 */
public final class RuleCatalogue {
    private final String version;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final DimensionWeights weights;
    private final KindTable<ObjectRule> ofObjects;
    private final KindTable<NeighbourRule> ofNeighbours;

    public RuleCatalogue(String version, List<ObjectRule> ofObjects, List<NeighbourRule> ofNeighbours) {
        this(version, ofObjects, ofNeighbours, List.of());
    }

    /**
     * @param ofLogs rows that are judged where logs are followed
     * @throws IllegalArgumentException when two rows have one id
     */
    public RuleCatalogue(
            String version, List<ObjectRule> ofObjects, List<NeighbourRule> ofNeighbours, List<Rule> ofLogs) {
        this.version = version;
        this.weights = DimensionWeights.STANDARD;
        ofObjects.forEach(row -> add(row.rule()));
        ofNeighbours.forEach(row -> add(row.rule()));
        ofLogs.forEach(this::add);
        this.ofObjects = new KindTable<>(ofObjects, ObjectRule::rule);
        this.ofNeighbours = new KindTable<>(ofNeighbours, NeighbourRule::rule);
    }

    private RuleCatalogue(String version, RuleCatalogue other, List<Rule> rules, DimensionWeights weights) {
        this.version = version;
        this.weights = weights;
        this.ofObjects = other.ofObjects;
        this.ofNeighbours = other.ofNeighbours;
        rules.forEach(this::add);
    }

    /** What Hindsight judges by unless told otherwise. */
    public static RuleCatalogue standard() {
        return new RuleCatalogue("1", StandardRules.ofObjects(), StandardRules.ofNeighbours(), StandardRules.ofLogs());
    }

    private void add(Rule rule) {
        if (rules.put(rule.id(), rule) != null) {
            throw new IllegalArgumentException("Two rules with the id " + rule.id());
        }
    }

    public String version() {
        return version;
    }

    public DimensionWeights weights() {
        return weights;
    }

    /**
     * The same catalogue as scores are counted by it: with other rows, weights, and a version that tells so. Judges as
     * before.
     *
     * @param row the row that counts in its place; empty for one that counts nothing
     */
    public RuleCatalogue scoring(
            String otherVersion, Function<Rule, Optional<Rule>> row, DimensionWeights otherWeights) {
        List<Rule> rows =
                rules.values().stream().map(row).flatMap(Optional::stream).toList();
        return new RuleCatalogue(otherVersion, this, rows, otherWeights);
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
        return new ObjectRules() {
            @Override
            public List<Finding> judge(Facts facts) {
                return judgeAlone(inForce, facts);
            }

            @Override
            public boolean holds(String rule, ResourceRef ref) {
                return RuleCatalogue.this.holds(inForce, rule, ref);
            }
        };
    }

    private List<Finding> judgeAlone(RowsInForce inForce, Facts facts) {
        boolean leaves = leaves(facts);
        boolean hasOwnTemplate = Workloads.isTop(facts);
        List<Finding> findings = new ArrayList<>();
        for (ObjectRule row : ofObjects.rowsFor(facts.ref())) {
            boolean asked =
                    switch (row.asked()) {
                        case OF_ALL -> !leaves;
                        case OF_TEMPLATES -> !leaves && hasOwnTemplate;
                        case OF_LEAVING -> leaves;
                    };
            if (asked) {
                inForce.in(RowsInForce.namespaceOf(facts.ref()), row.rule())
                        .flatMap(rule -> row.judge(rule, facts))
                        .ifPresent(findings::add);
            }
        }
        return Collections.unmodifiableList(findings);
    }

    public NeighbourRules neighbourRules() {
        return neighbourRules(RowsInForce.STANDARD);
    }

    public NeighbourRules neighbourRules(RowsInForce inForce) {
        return new NeighbourRules() {
            @Override
            public List<Finding> judge(ClusterModel model, Facts facts) {
                return judgeAmong(inForce, model, facts);
            }

            @Override
            public boolean holds(String rule, ResourceRef ref) {
                return RuleCatalogue.this.holds(inForce, rule, ref);
            }
        };
    }

    private List<Finding> judgeAmong(RowsInForce inForce, ClusterModel model, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        List<NeighbourRule> rows = leaves(facts) ? List.of() : ofNeighbours.rowsFor(facts.ref());
        for (NeighbourRule row : rows) {
            inForce.in(RowsInForce.namespaceOf(facts.ref()), row.rule())
                    .flatMap(rule -> row.judge(rule, model, facts))
                    .ifPresent(findings::add);
        }
        return Collections.unmodifiableList(findings);
    }

    private boolean holds(RowsInForce inForce, String rule, ResourceRef ref) {
        return rule(rule)
                .flatMap(row -> inForce.in(RowsInForce.namespaceOf(ref), row))
                .isPresent();
    }

    /** What is on its way out is judged only for that. */
    private static boolean leaves(Facts facts) {
        return facts.body().at("metadata", "deletionTimestamp").isPresent();
    }
}
