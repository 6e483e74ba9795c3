package dev.hindsight.correlate.finding;

import dev.hindsight.correlate.policy.Policy;
import dev.hindsight.correlate.policy.PolicyType;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.suppression.SuppressionModel.Snapshot;

/** Findings that count for nothing because somebody wants it so. */
public final class SuppressedFindingsType implements PolicyType<Snapshot> {
    private final RuleCatalogue rules;

    public SuppressedFindingsType(RuleCatalogue rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "suppressed-findings-with-own";
    }

    @Override
    public Class<Snapshot> stateType() {
        return Snapshot.class;
    }

    @Override
    public Policy<Snapshot> begin() {
        return resume(Snapshot.EMPTY);
    }

    @Override
    public Policy<Snapshot> resume(Snapshot state) {
        return new SuppressedFindings(rules, state);
    }
}
