package dev.hindsight.ruleset;

import dev.hindsight.decider.Decider;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.ruleset.RuleSetCommand.Define;
import dev.hindsight.ruleset.RuleSetCommand.Enable;
import dev.hindsight.ruleset.RuleSetEvent.RuleSetDefined;
import dev.hindsight.ruleset.RuleSetEvent.RuleSetEnabled;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The rule sets of a cluster: written down, and brought into force. What is refused appends nothing; ask {@link
 * #refusal} first to tell whoever wished it.
 */
public final class RuleSetDecider implements Decider<RuleSetCommand, RuleSets, RuleSetEvent> {
    /** The type of stream; there is one of it a cluster, with the id {@link #ID}. */
    public static final String STREAM = "ruleset";

    public static final String ID = "rules";

    private final RuleSetCheck check;

    public RuleSetDecider(RuleCatalogue catalogue) {
        this.check = new RuleSetCheck(catalogue);
    }

    @Override
    public RuleSets initial() {
        return RuleSets.NONE;
    }

    /** Empty when the wish will be followed. */
    public Optional<RuleSetRefusal> refusal(RuleSets sets, RuleSetCommand command) {
        return switch (command) {
            case Define define -> check.define(sets, define);
            case Enable enable -> check.enable(sets, enable);
        };
    }

    @Override
    public List<RuleSetEvent> decide(RuleSets sets, RuleSetCommand command) {
        if (refusal(sets, command).isPresent()) {
            return List.of();
        }
        return switch (command) {
            case Define define -> define(sets, define);
            case Enable enable -> enable(sets.inForce(), enable.version(), enable.reason());
        };
    }

    /** A wish for what the newest version says already writes no other one. */
    private static List<RuleSetEvent> define(RuleSets sets, Define define) {
        List<RuleSetEvent> events = new ArrayList<>();
        RuleSet wished = new RuleSet(sets.latest() + 1, define.adjustments(), define.weights());
        boolean known = sets.version(sets.latest()).saysTheSameAs(wished);
        if (!known) {
            events.add(new RuleSetDefined(wished, define.reason()));
        }
        if (define.enable()) {
            events.addAll(enable(sets.inForce(), known ? sets.latest() : wished.version(), define.reason()));
        }
        return Collections.unmodifiableList(events);
    }

    private static List<RuleSetEvent> enable(long before, long version, String reason) {
        return before == version ? List.of() : List.of(new RuleSetEnabled(version, before, reason));
    }

    @Override
    public RuleSets evolve(RuleSets sets, RuleSetEvent event) {
        return switch (event) {
            case RuleSetDefined defined -> sets.with(defined.ruleSet());
            case RuleSetEnabled enabled -> sets.enabling(enabled.version());
        };
    }
}
