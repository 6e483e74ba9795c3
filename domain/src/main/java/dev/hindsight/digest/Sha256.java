package dev.hindsight.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over what was added, in that order. Nothing stands between two parts but what the caller adds there. Whoever
 * asks for the hash ends it: what is added afterwards begins another one. For one thread.
 */
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("every Java has SHA-256", everyJavaHasIt);
        }
    }

    public static Sha256 of(String text) {
        return new Sha256().add(text);
    }

    /** As UTF-8. */
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    public Sha256 add(ByteBuffer bytes) {
        digest.update(bytes);
        return this;
    }

    /** Eight bytes, the highest first. */
    public Sha256 add(long number) {
        return add(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    }

    /** All 32. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** All 64 digits, in lower case. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /** The first digits, in lower case; an even number of them. */
    public String hex(int digits) {
        return HexFormat.of().formatHex(bytes(), 0, digits / 2);
    }
}
