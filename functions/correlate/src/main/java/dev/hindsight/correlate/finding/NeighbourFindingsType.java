package dev.hindsight.correlate.finding;

import dev.hindsight.correlate.policy.Policy;
import dev.hindsight.correlate.policy.PolicyType;
import dev.hindsight.finding.RuleCatalogue;

/** Findings that need more than one object. */
public final class NeighbourFindingsType implements PolicyType<NeighbourFindingsType.State> {
    private final RuleCatalogue rules;

    public NeighbourFindingsType(RuleCatalogue rules) {
        this.rules = rules;
    }

    /** @param rules the version of the rules that the findings were judged by */
    public record State(String rules) {}

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public Class<State> stateType() {
        return State.class;
    }

    @Override
    public Policy<State> begin() {
        return new NeighbourFindings(rules, false);
    }

    @Override
    public Policy<State> resume(State state) {
        return new NeighbourFindings(rules, !state.rules().equals(rules.version()));
    }
}
