package dev.hindsight.retention;

import dev.hindsight.decider.DomainEvent;
import java.time.Instant;

/**
 * Of the events of a cluster up to a position, only those stay that the present still depends on.
 *
 * @param upTo the last position that was looked at
 * @param horizon the cluster's clock there: nothing can be told of an earlier instant from now on
 * @param dropped how many events went, of this compaction alone
 * @param kept how many of those up to {@code upTo} stayed
 * @param gaps SHA-256, as lower-case hex, over every place where events are missing from the chain, those of earlier
 *     compactions included: with it the chain goes on proving what is left
 */
public record LogCompacted(long upTo, Instant horizon, long dropped, long kept, String gaps) implements DomainEvent {}
