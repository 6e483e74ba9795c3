package dev.hindsight.correlate.error;

import dev.hindsight.correlate.policy.Policy;
import dev.hindsight.correlate.policy.PolicyType;
import dev.hindsight.errorgroup.attention.Memory;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.ruleset.RuleSets;

/** Groups of errors: when they spike, ask for attention again, and count in the score. */
public final class ErrorsType implements PolicyType<ErrorsType.State> {
    private final RuleCatalogue rules;

    public ErrorsType(RuleCatalogue rules) {
        this.rules = rules;
    }

    /**
     * @param rules the version of the catalogue that open groups were judged by
     * @param sets the cluster's rule sets
     */
    public record State(String rules, RuleSets sets, Memory groups) {}

    @Override
    public String name() {
        return "errors";
    }

    @Override
    public Class<State> stateType() {
        return State.class;
    }

    @Override
    public Policy<State> begin() {
        return new Errors(rules, new State(rules.version(), RuleSets.NONE, Memory.NONE));
    }

    @Override
    public Policy<State> resume(State state) {
        return new Errors(rules, state);
    }
}
