package dev.hindsight.source.kubernetes.sieve;

import dev.hindsight.digest.Sha256;
import java.nio.ByteBuffer;
import java.util.UUID;

/** An object's uid in 16 bytes: a UUID as it is, any other text by its digest. Never both of them 0. */
record Uid(long high, long low) {
    static Uid of(String text) {
        Uid uid = text.length() == 36 ? uuid(text) : digest(text);
        return uid.high == 0 && uid.low == 0 ? new Uid(0, 1) : uid;
    }

    private static Uid uuid(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            boolean written = uuid.toString().equals(text);
            return written ? new Uid(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits()) : digest(text);
        } catch (IllegalArgumentException anotherText) {
            return digest(text);
        }
    }

    private static Uid digest(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Sha256.of(text).bytes());
        return new Uid(bytes.getLong(), bytes.getLong());
    }

    /** For a table: every bit of it depends on all bits. */
    long mixed() {
        long mixed = (high ^ Long.rotateLeft(low, 31)) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }
}
