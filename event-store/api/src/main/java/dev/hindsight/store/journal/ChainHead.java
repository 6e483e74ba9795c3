package dev.hindsight.store.journal;

import dev.hindsight.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where a cluster's chain of hashes and its clock stand.
 *
 * @param clock null before the first event
 * @param hash of the last event; empty before the first
 */
public record ChainHead(Instant clock, String hash) {
    public static final ChainHead START = new ChainHead(null, "");

    public static ChainHead of(RawEvent last) {
        return new ChainHead(last.clock(), last.hash());
    }

    /** The row for the next event: times brought to microseconds and not beyond {@code now}, clock, hash. */
    public RawEvent seal(Proposed proposed, long position, long sequence, String id, Instant now) {
        Instant recordedAt = now.truncatedTo(ChronoUnit.MICROS);
        Instant wanted = proposed.cause().occurredAt().truncatedTo(ChronoUnit.MICROS);
        Instant occurredAt = wanted.isAfter(recordedAt) ? recordedAt : wanted;
        Instant nextClock = clock == null || occurredAt.isAfter(clock) ? occurredAt : clock;
        RawEvent unsealed = new RawEvent(
                position,
                proposed.stream(),
                sequence,
                id,
                proposed.type().name(),
                proposed.type().revision(),
                occurredAt,
                recordedAt,
                nextClock,
                proposed.cause().actor(),
                proposed.cause().cause(),
                proposed.cause().traceparent(),
                "",
                proposed.payload());
        return sealed(unsealed, hashOf(unsealed));
    }

    /** Whether the row follows from this head unchanged. */
    public boolean fits(RawEvent next) {
        return hashOf(next).equals(next.hash());
    }

    /** SHA-256 over the hash before and every field, each with its length, so that no two rows look the same. */
    private String hashOf(RawEvent event) {
        Sha256 digest = new Sha256();
        add(digest, hash);
        digest.add(event.position());
        add(digest, event.stream().cluster());
        add(digest, event.stream().type());
        add(digest, event.stream().id());
        digest.add(event.sequence());
        add(digest, event.id());
        add(digest, event.type());
        digest.add(event.revision());
        add(digest, event.occurredAt());
        add(digest, event.recordedAt());
        add(digest, event.clock());
        add(digest, event.actor());
        add(digest, event.cause());
        add(digest, event.traceparent());
        return digest.add(event.payload().length).add(event.payload()).hex();
    }

    private static RawEvent sealed(RawEvent event, String hash) {
        return new RawEvent(
                event.position(),
                event.stream(),
                event.sequence(),
                event.id(),
                event.type(),
                event.revision(),
                event.occurredAt(),
                event.recordedAt(),
                event.clock(),
                event.actor(),
                event.cause(),
                event.traceparent(),
                hash,
                event.payload());
    }

    private static void add(Sha256 digest, String text) {
        if (text == null) {
            digest.add(-1L);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.add(bytes.length).add(bytes);
    }

    private static void add(Sha256 digest, Instant instant) {
        digest.add(instant.getEpochSecond()).add(instant.getNano());
    }
}
