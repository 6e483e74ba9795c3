package dev.hindsight.ruleset;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.ruleset.RuleSetRefusal.WrongRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the rows of a rule set must be like. */
final class RowCheck {
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST_LIMIT = new BigDecimal("1e12");

    /** Shares of a deduction are told in hundredths. */
    private static final int DIGITS = 2;

    private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9*-]{1,63}");

    private final RuleCatalogue catalogue;

    RowCheck(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Optional<RuleSetRefusal> check(List<Adjustment> rows) {
        for (int i = 0; i < rows.size(); i++) {
            String wrong = wrong(rows.get(i));
            if (wrong != null) {
                return Optional.of(new WrongRow(i + 1, "Row " + (i + 1) + ": " + wrong));
            }
        }
        return crossed(rows);
    }

    /** Null when the row is in order. */
    private String wrong(Adjustment row) {
        if (row.rule() == null || row.rule().isBlank()) {
            return "say which rule.";
        }
        if (row.saysNothing()) {
            return "it says nothing; give off, limit, severity, per or cap.";
        }
        if (row.namespace() != null && !NAMESPACE.matcher(row.namespace()).matches()) {
            return "“" + row.namespace() + "” is no namespace, nor a pattern of one with *.";
        }
        if (row.rule().equals(Adjustment.EVERY_RULE)) {
            return row.limit() == null && row.severity() == null && row.per() == null && row.cap() == null
                    ? null
                    : "all rules at once can only be switched.";
        }
        Optional<Rule> rule = catalogue.rule(row.rule());
        return rule.isEmpty() ? "there is no rule “" + row.rule() + "”." : numbers(row, rule.get());
    }

    private static String numbers(Adjustment row, Rule rule) {
        if (row.limit() != null && rule.limit().isEmpty()) {
            return "the rule " + rule.id() + " has no limit.";
        }
        if (row.limit() != null && (row.limit().signum() < 0 || row.limit().compareTo(LARGEST_LIMIT) > 0)) {
            return "the limit lies between 0 and " + Words.of(LARGEST_LIMIT) + ".";
        }
        if (!row.isForWholeCluster() && (row.per() != null || row.cap() != null)) {
            return "points count in the score of the whole cluster, so per and cap cannot be set for a namespace.";
        }
        if (isWrong(row.per()) || isWrong(row.cap())) {
            return "points lie above 0 and not above 100, with at most 2 digits after the point.";
        }
        return null;
    }

    private static boolean isWrong(BigDecimal points) {
        return points != null
                && (points.signum() <= 0
                        || points.compareTo(MOST_POINTS) > 0
                        || points.stripTrailingZeros().scale() > DIGITS);
    }

    /** What the rows of one rule come to together. */
    private Optional<RuleSetRefusal> crossed(List<Adjustment> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Adjustment row = rows.get(i);
            if (row.per() != null || row.cap() != null) {
                Rule rule = catalogue.rule(row.rule()).orElseThrow();
                BigDecimal per = EffectiveRules.last(rows, row.rule(), Adjustment::per, rule.per());
                BigDecimal cap = EffectiveRules.last(rows, row.rule(), Adjustment::cap, rule.cap());
                if (cap.compareTo(per) < 0) {
                    String words = "Row %d: one finding of %s would take %s points, but all together at most %s."
                            .formatted(i + 1, rule.id(), Words.of(per), Words.of(cap));
                    return Optional.of(new WrongRow(i + 1, words));
                }
            }
        }
        return Optional.empty();
    }
}
