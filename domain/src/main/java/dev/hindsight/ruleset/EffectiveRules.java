package dev.hindsight.ruleset;

import dev.hindsight.finding.NeighbourRules;
import dev.hindsight.finding.ObjectRules;
import dev.hindsight.finding.RowsInForce;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A catalogue with a cluster's rule set laid over it: what is judged by, and what scores are counted by. Immutable to
 * those who ask, and safe for many threads; what a namespace comes to is worked out once.
 */
public final class EffectiveRules implements RowsInForce {
    private final RuleCatalogue catalogue;
    private final RuleSet set;
    private final Map<String, Map<String, Optional<Rule>>> byNamespace = new ConcurrentHashMap<>();
    private final Map<BitSet, Map<String, Optional<Rule>>> byRows = new ConcurrentHashMap<>();

    public EffectiveRules(RuleCatalogue catalogue, RuleSet set) {
        this.catalogue = catalogue;
        this.set = set;
    }

    public RuleSet set() {
        return set;
    }

    /** {@code 1+3}: of the catalogue, and of the rule set; {@code 1} while the catalogue holds as it is. */
    public String version() {
        return set.version() == 0 ? catalogue.version() : catalogue.version() + "+" + set.version();
    }

    public ObjectRules objectRules() {
        return catalogue.objectRules(this);
    }

    public NeighbourRules neighbourRules() {
        return catalogue.neighbourRules(this);
    }

    @Override
    public Optional<Rule> in(String namespace, Rule row) {
        if (set.adjustments().isEmpty()) {
            return Optional.of(row);
        }
        Optional<Rule> other =
                byNamespace.computeIfAbsent(namespace, this::adjusted).get(row.id());
        return other == null ? Optional.of(row) : other;
    }

    /** What scores are counted by: the rows as they hold for the whole cluster, without those that judge nowhere. */
    public RuleCatalogue scoring() {
        if (set.version() == 0) {
            return catalogue;
        }
        Map<String, Optional<Rule>> rows = laidOver(rowsWhere(Adjustment::isForWholeCluster));
        return catalogue.scoring(
                version(),
                row -> isOffEverywhere(row.id())
                        ? Optional.empty()
                        : rows.getOrDefault(row.id(), Optional.of(row)).or(() -> Optional.of(row)),
                set.weightsInForce());
    }

    /** The row as it holds where no namespace is told apart; also of a rule that is off, so that it can be shown. */
    public Rule forWholeCluster(Rule row) {
        List<Adjustment> rows = set.adjustments().stream()
                .filter(adjustment ->
                        adjustment.isForWholeCluster() && adjustment.rule().equals(row.id()))
                .toList();
        return tuned(row, rows);
    }

    /** Whether the rule judges no object at all. */
    public boolean isOffEverywhere(String rule) {
        boolean off = false;
        for (Adjustment row : set.adjustments()) {
            if (row.off() != null && row.concernsRule(rule)) {
                off = row.off() ? off || row.isForWholeCluster() : false;
            }
        }
        return off;
    }

    private Map<String, Optional<Rule>> adjusted(String namespace) {
        return laidOver(rowsWhere(row -> Glob.matches(row.namespace(), namespace)));
    }

    private BitSet rowsWhere(Function<Adjustment, Boolean> holds) {
        BitSet rows = new BitSet();
        IntStream.range(0, set.adjustments().size())
                .filter(i -> holds.apply(set.adjustments().get(i)))
                .forEach(rows::set);
        return rows;
    }

    /** Only the rules that come out otherwise; many namespaces share one answer. */
    private Map<String, Optional<Rule>> laidOver(BitSet rows) {
        return byRows.computeIfAbsent(rows, chosen -> {
            List<Adjustment> some =
                    chosen.stream().mapToObj(set.adjustments()::get).toList();
            Map<String, Optional<Rule>> others = new HashMap<>();
            for (Rule rule : catalogue.rules()) {
                Optional<Rule> other = adjust(rule, some);
                if (!other.equals(Optional.of(rule))) {
                    others.put(rule.id(), other);
                }
            }
            return Map.copyOf(others);
        });
    }

    private static Optional<Rule> adjust(Rule rule, List<Adjustment> rows) {
        if (last(rows, rule.id(), Adjustment::off, false)) {
            return Optional.empty();
        }
        return Optional.of(tuned(rule, rows));
    }

    private static Rule tuned(Rule rule, List<Adjustment> rows) {
        Rule other = rule.withSeverity(last(rows, rule.id(), Adjustment::severity, rule.severity()))
                .withWeight(
                        last(rows, rule.id(), Adjustment::per, rule.per()),
                        last(rows, rule.id(), Adjustment::cap, rule.cap()));
        return rule.limit().isEmpty()
                ? other
                : other.withLimit(last(rows, rule.id(), Adjustment::limit, rule.limitValue()));
    }

    /** What the last row that fills the cell says of the rule. */
    static <T> T last(List<Adjustment> rows, String rule, Function<Adjustment, T> cell, T otherwise) {
        return rows.stream()
                .filter(row -> row.concernsRule(rule))
                .map(cell)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(otherwise);
    }
}
