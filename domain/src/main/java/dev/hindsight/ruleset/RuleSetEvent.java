package dev.hindsight.ruleset;

import dev.hindsight.decider.DomainEvent;

/** What people decided on the rules of a cluster. Who it was stands in the event's actor. */
public sealed interface RuleSetEvent extends DomainEvent {
    /** A version was written down; it is not in force before it is enabled. */
    record RuleSetDefined(RuleSet ruleSet, String reason) implements RuleSetEvent {}

    /** @param before the version that was in force until then */
    record RuleSetEnabled(long version, long before, String reason) implements RuleSetEvent {}
}
