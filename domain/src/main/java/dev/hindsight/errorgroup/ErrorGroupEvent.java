package dev.hindsight.errorgroup;

import dev.hindsight.decider.DomainEvent;
import java.time.Instant;

/** What became of a group of errors. Who decided stands in the event's actor. */
public sealed interface ErrorGroupEvent extends DomainEvent {
    /** The group whose stream it is in. */
    String key();

    /** It occurred for the first time. */
    record ErrorGroupOpened(GroupIdentity identity, Instant firstSeen) implements ErrorGroupEvent {
        @Override
        public String key() {
            return identity.key();
        }
    }

    /** It, or a group that is merged into it, occurred in a release for the first time. */
    record ErrorGroupAppeared(String key, String release, Instant at) implements ErrorGroupEvent {}

    /** In a stream of its own for each hour of a group, so that no stream grows without end. */
    record ErrorGroupOccurred(String key, Occurrence occurrence) implements ErrorGroupEvent {}

    /**
     * @param count in the five minutes up to {@code at}
     * @param median of the 24 five-minute windows before, as is {@code deviation}
     * @param basis log position that it was judged at
     */
    record ErrorGroupSpiked(String key, Instant at, long count, double median, double deviation, long basis)
            implements ErrorGroupEvent {}

    record ErrorGroupCalmed(String key, Instant at, long count, long basis) implements ErrorGroupEvent {}

    /**
     * @param release in which it is resolved; empty: until it comes back, wherever
     * @param at on the cluster's clock; what occurred before does not make it regress, whenever it is told
     */
    record ErrorGroupResolved(String key, String release, String reason, Instant at) implements ErrorGroupEvent {}

    record ErrorGroupIgnored(String key, IgnoreUntil until, String reason) implements ErrorGroupEvent {}

    /** A resolved group occurred again. @param release in which it did; empty when nobody knows */
    record ErrorGroupRegressed(String key, Instant at, String release) implements ErrorGroupEvent {}

    /** It is open again without having occurred: somebody said so, or it was ignored for long enough. */
    record ErrorGroupReopened(String key, Why why, String reason, long basis) implements ErrorGroupEvent {}

    /** From now on it counts as part of {@code into}, with all that it was and will be. */
    record ErrorGroupMerged(String key, String into, String reason) implements ErrorGroupEvent {}

    /** It is a group of its own again, as it was. */
    record ErrorGroupSplit(String key, String from, String reason) implements ErrorGroupEvent {}

    /** @param owner who cares for it; empty for nobody */
    record ErrorGroupAssigned(String key, String owner) implements ErrorGroupEvent {}

    record ErrorGroupCommented(String key, String id, String text) implements ErrorGroupEvent {}

    /** Somebody said that the two are not the same, so that it is not suggested again. */
    record ErrorGroupDistinguished(String key, String other, String reason) implements ErrorGroupEvent {}

    enum Why {
        BY_HAND,
        TIME_OVER,
        COUNT_REACHED,
        SPIKED
    }
}
