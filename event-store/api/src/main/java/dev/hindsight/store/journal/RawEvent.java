package dev.hindsight.store.journal;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.stream.StreamId;
import java.time.Instant;

/**
 * A row of the log as it is stored, before it is decoded. The fields mean what those of {@link Recorded} mean.
 *
 * @param type name on the wire
 * @param revision that it was written in
 * @param payload UTF-8 JSON, byte for byte as it was hashed
 */
public record RawEvent(
        long position,
        StreamId stream,
        long sequence,
        String id,
        String type,
        int revision,
        Instant occurredAt,
        Instant recordedAt,
        Instant clock,
        String actor,
        String cause,
        String traceparent,
        String hash,
        byte[] payload) {
    public Recorded with(DomainEvent event) {
        return new Recorded(
                position, stream, sequence, id, occurredAt, recordedAt, clock, actor, cause, traceparent, hash, event);
    }
}
