package dev.hindsight.finding;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.resource.ResourceRef;

/** What began or ceased to be wrong with an object. */
public sealed interface FindingEvent extends DomainEvent {
    ResourceRef ref();

    /**
     * A finding began, or an open one says something else now (other severity or message).
     *
     * @param basis the log position that it was judged at; 0 when judged from the object alone
     */
    record FindingRaised(Finding finding, long basis) implements FindingEvent {
        @Override
        public ResourceRef ref() {
            return finding.ref();
        }
    }

    /** @param basis as in {@link FindingRaised} */
    record FindingCleared(String rule, ResourceRef ref, Reason reason, long basis) implements FindingEvent {}

    enum Reason {
        /** The condition no longer holds. */
        HEALED,
        /** The object is gone. */
        VANISHED,
        /** There is no such rule any more, or it was switched off there. */
        RULE_WITHDRAWN
    }
}
