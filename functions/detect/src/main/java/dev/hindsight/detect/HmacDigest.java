package dev.hindsight.detect;

import dev.hindsight.resource.ValueDigest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells two values apart without telling what they are: HMAC-SHA-256 with a key of this installation, cut to 64 bits,
 * so that a short value cannot be found by trying them all without the key.
 */
public final class HmacDigest implements ValueDigest {
    private static final int BYTES = 8;

    /** Keyed and unused; only ever copied. */
    private final Mac fresh;

    /** @param key as hex, at least 16 bytes */
    public HmacDigest(String key) {
        byte[] bytes = HexFormat.of().parseHex(key);
        if (bytes.length < 16) {
            throw new IllegalArgumentException("The key of the digest has " + bytes.length + " bytes, fewer than 16");
        }
        this.fresh = keyed(new SecretKeySpec(bytes, "HmacSHA256"));
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException notThisJdk) {
            throw new IllegalStateException("This JDK has no HMAC-SHA-256", notThisJdk);
        }
    }

    @Override
    public String of(String value) {
        byte[] digest = copy().doFinal(value.getBytes(StandardCharsets.UTF_8));
        return "sha256:" + HexFormat.of().formatHex(digest, 0, BYTES);
    }

    /** A copy costs a small part of what finding an algorithm and setting its key does. */
    private Mac copy() {
        try {
            return (Mac) fresh.clone();
        } catch (CloneNotSupportedException notThisJdk) {
            throw new IllegalStateException("This JDK cannot copy HMAC-SHA-256", notThisJdk);
        }
    }
}
