package dev.hindsight.suppression;

import dev.hindsight.decider.DomainEvent;

/** What became of a suppression. Who it was stands in the event's actor. */
public sealed interface SuppressionEvent extends DomainEvent {
    String id();

    record SuppressionDefined(Suppression suppression) implements SuppressionEvent {
        @Override
        public String id() {
            return suppression.id();
        }
    }

    /** Somebody took it back. */
    record SuppressionWithdrawn(String id, String reason) implements SuppressionEvent {}

    /** Its time is over, by the cluster's clock. */
    record SuppressionExpired(String id) implements SuppressionEvent {}
}
