package dev.hindsight.store;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.store.stream.StreamId;
import java.time.Instant;

/**
 * An event as the log holds it.
 *
 * @param position in the whole log, from 1, without gaps, in commit order
 * @param sequence in its stream, from 0
 * @param id of this event, unique
 * @param occurredAt in the watched world
 * @param recordedAt when it was appended
 * @param clock the latest {@code occurredAt} of the cluster up to this position: the time that "at" asks for, which
 *     never runs backwards
 * @param hash SHA-256, chained over the events of the cluster in position order, as lower-case hex
 */
public record Recorded(
        long position,
        StreamId stream,
        long sequence,
        String id,
        Instant occurredAt,
        Instant recordedAt,
        Instant clock,
        String actor,
        String cause,
        String traceparent,
        String hash,
        DomainEvent event) {
    /** The same as if it happened at another time: for what is decided because time has gone on since. */
    public Recorded withTime(Instant time) {
        return new Recorded(
                position,
                stream,
                sequence,
                id,
                time,
                recordedAt,
                time.isAfter(clock) ? time : clock,
                actor,
                cause,
                traceparent,
                hash,
                event);
    }

    public String cluster() {
        return stream.cluster();
    }
}
