package dev.hindsight.change;

import dev.hindsight.decider.DomainEvent;
import java.time.Instant;

/**
 * What became of a change. {@code change} is its id in the cluster; {@code at} is by the cluster's clock; {@code basis}
 * is the log position of the observation that showed it.
 */
public sealed interface ChangeEvent extends DomainEvent {
    String change();

    Instant at();

    long basis();

    /** Somebody or something changed an object. */
    record ChangeDetected(String change, Instant at, Origin origin, ChangePart part, long basis)
            implements ChangeEvent {}

    /** The same hand changed another object that belongs to the first. */
    record ChangeJoined(String change, Instant at, ChangePart part, long basis) implements ChangeEvent {}

    /** @param uid of the part's object */
    record ChangeStalled(String change, Instant at, String uid, String words, long basis) implements ChangeEvent {}

    /** @param uid of the part's object */
    record ChangeEnded(String change, Instant at, String uid, Outcome outcome, String words, long basis)
            implements ChangeEvent {}
}
