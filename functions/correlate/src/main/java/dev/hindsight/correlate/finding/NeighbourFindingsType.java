package dev.hindsight.correlate.finding;

import dev.hindsight.correlate.policy.Policy;
import dev.hindsight.correlate.policy.PolicyType;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.ruleset.RuleSets;

/** Findings that need more than one object. */
public final class NeighbourFindingsType implements PolicyType<NeighbourFindingsType.State> {
    private final RuleCatalogue rules;

    public NeighbourFindingsType(RuleCatalogue rules) {
        this.rules = rules;
    }

    /**
     * @param rules the version of the catalogue that the findings were judged by
     * @param sets the cluster's rule sets
     */
    public record State(String rules, RuleSets sets) {}

    @Override
    public String name() {
        return "findings-by-rule-sets";
    }

    @Override
    public Class<State> stateType() {
        return State.class;
    }

    @Override
    public Policy<State> begin() {
        return new NeighbourFindings(rules, RuleSets.NONE, false);
    }

    @Override
    public Policy<State> resume(State state) {
        return new NeighbourFindings(rules, state.sets(), !state.rules().equals(rules.version()));
    }
}
