package dev.hindsight.ingest;

import dev.hindsight.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/**
 * What is kept of a secret: SHA-256 as lower-case hex. A slow hash with a salt protects secrets that people make up,
 * which can be guessed; a secret of 256 random bits cannot be, at whatever speed.
 */
public final class SecretHash {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private SecretHash() {}

    public static String of(String secret) {
        return new Sha256().add(secret.getBytes(StandardCharsets.US_ASCII)).hex();
    }

    /** Takes as long whether right or wrong. */
    static boolean matches(String secret, String hash) {
        return MessageDigest.isEqual(
                of(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    static boolean isOne(String hash) {
        return hash != null && FORM.matcher(hash).matches();
    }
}
