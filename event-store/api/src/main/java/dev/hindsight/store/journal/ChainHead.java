package dev.hindsight.store.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

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
        MessageDigest digest = sha256();
        add(digest, hash);
        add(digest, event.position());
        add(digest, event.stream().cluster());
        add(digest, event.stream().type());
        add(digest, event.stream().id());
        add(digest, event.sequence());
        add(digest, event.id());
        add(digest, event.type());
        add(digest, event.revision());
        add(digest, event.occurredAt());
        add(digest, event.recordedAt());
        add(digest, event.clock());
        add(digest, event.actor());
        add(digest, event.cause());
        add(digest, event.traceparent());
        add(digest, event.payload().length);
        digest.update(event.payload());
        return HexFormat.of().formatHex(digest.digest());
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

    private static void add(MessageDigest digest, String text) {
        if (text == null) {
            add(digest, -1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(digest, bytes.length);
        digest.update(bytes);
    }

    private static void add(MessageDigest digest, Instant instant) {
        add(digest, instant.getEpochSecond());
        add(digest, instant.getNano());
    }

    private static void add(MessageDigest digest, long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
