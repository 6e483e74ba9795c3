package dev.hindsight.view.health;

import dev.hindsight.finding.Dimension;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.health.Deductions;
import dev.hindsight.health.DimensionScore;
import dev.hindsight.health.HealthDifference;
import dev.hindsight.health.HealthScore;
import dev.hindsight.health.RuleScore;
import dev.hindsight.view.web.Refusal;
import java.math.BigDecimal;
import java.util.List;

/** The level whose figure is compared: overall, a dimension or a rule. */
sealed interface Scope {
    /** Null when it is not known. */
    BigDecimal figure(HealthScore score);

    HealthDifference difference(Deductions before, Deductions after);

    static Scope of(DifferenceQuery asked, RuleCatalogue rules) {
        if (asked.dimension != null && asked.rule != null) {
            throw Refusal.parameter(
                    "rule", "Give dimension or rule, not both: a rule has one.", List.of("dimension", "rule"));
        }
        if (asked.rule != null) {
            return new OfRule(rules.rule(asked.rule)
                    .orElseThrow(() -> Refusal.parameter(
                            "rule",
                            "There is no rule “" + asked.rule + "”.",
                            rules.rules().stream().map(Rule::id).sorted().toList())));
        }
        return asked.dimension == null ? new Overall() : new OfDimension(HealthPages.named(asked.dimension));
    }

    /** The whole score. */
    record Overall() implements Scope {
        @Override
        public BigDecimal figure(HealthScore score) {
            return score.overall();
        }

        @Override
        public HealthDifference difference(Deductions before, Deductions after) {
            return HealthDifference.between(before, after);
        }
    }

    /** The score of one dimension. */
    record OfDimension(Dimension dimension) implements Scope {
        @Override
        public BigDecimal figure(HealthScore score) {
            return score.dimension(dimension).score();
        }

        @Override
        public HealthDifference difference(Deductions before, Deductions after) {
            return HealthDifference.ofDimension(dimension, before, after);
        }
    }

    /** What one rule leaves of its dimension. */
    record OfRule(Rule rule) implements Scope {
        private static final BigDecimal FULL = BigDecimal.valueOf(100);

        @Override
        public BigDecimal figure(HealthScore score) {
            DimensionScore its = score.dimension(rule.dimension());
            if (!its.isKnown()) {
                return null;
            }
            return its.rules().stream()
                    .filter(one -> one.rule().id().equals(rule.id()))
                    .map(RuleScore::deduction)
                    .reduce(FULL, BigDecimal::subtract);
        }

        @Override
        public HealthDifference difference(Deductions before, Deductions after) {
            return HealthDifference.ofRule(rule, before, after);
        }
    }
}
