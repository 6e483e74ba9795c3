package dev.hindsight.suppression;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.resource.ResourceRef;

/** Whether what is wrong with an object by a rule counts. It holds for the rule's findings to come as well. */
public sealed interface FindingSuppressionEvent extends DomainEvent {
    String rule();

    ResourceRef ref();

    /** @param basis the log position that it was decided at */
    record FindingSuppressed(String rule, ResourceRef ref, SuppressedBy by, long basis)
            implements FindingSuppressionEvent {}

    /** @param basis as in {@link FindingSuppressed} */
    record FindingUnsuppressed(String rule, ResourceRef ref, long basis) implements FindingSuppressionEvent {}
}
