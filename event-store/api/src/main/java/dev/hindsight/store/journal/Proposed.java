package dev.hindsight.store.journal;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.store.Cause;
import dev.hindsight.store.codec.EventType;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.stream.StreamType;

/**
 * An event that was decided and has no place in the log yet.
 *
 * @param payload the event as JSON, written while its work runs so that what cannot be written fails that work alone
 */
public record Proposed(
        StreamType<?, ?, ?> streamType,
        StreamId stream,
        DomainEvent event,
        EventType type,
        byte[] payload,
        Cause cause) {}
