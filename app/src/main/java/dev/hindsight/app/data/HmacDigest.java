package dev.hindsight.app.data;

import dev.hindsight.resource.ValueDigest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells two values apart without telling what they are: HMAC-SHA-256 with a key of this installation, cut to 64 bits,
 * so that a short value cannot be found by trying them all without the key.
 */
public final class HmacDigest implements ValueDigest {
    private static final int BYTES = 8;

    private final SecretKeySpec key;

    /** @param key as hex, at least 16 bytes */
    public HmacDigest(String key) {
        byte[] bytes = HexFormat.of().parseHex(key);
        if (bytes.length < 16) {
            throw new IllegalArgumentException("The key of the digest has " + bytes.length + " bytes, fewer than 16");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    @Override
    public String of(String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] digest = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (GeneralSecurityException notThisJdk) {
            throw new IllegalStateException("This JDK has no HMAC-SHA-256", notThisJdk);
        }
    }
}
