package dev.hindsight.ingest;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token as it is handed over: {@code hsi_CLUSTER.ID.SECRET}, the cluster's name in Base64 for URLs. The prefix lets
 * people and scanners of leaked secrets recognise it; cluster and id lead to its stream without a search.
 *
 * @param secret 256 random bits in Base64 for URLs
 */
public record TokenText(String cluster, String id, String secret) {
    public static final String PREFIX = "hsi_";

    /** Of the secret before it is written as text. */
    public static final int SECRET_BYTES = 32;

    /** A cluster's name has 300 characters at most. */
    private static final Pattern FORM =
            Pattern.compile(PREFIX + "([A-Za-z0-9_-]{2,1600})\\.([a-z0-9-]{1,64})\\.([A-Za-z0-9_-]{43})");

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** @param random {@value #SECRET_BYTES} bytes that nobody can foretell */
    public static TokenText of(String cluster, String id, byte[] random) {
        if (random.length != SECRET_BYTES) {
            throw new IllegalArgumentException("a secret has " + SECRET_BYTES + " bytes");
        }
        return new TokenText(cluster, id, ENCODER.encodeToString(random));
    }

    /** Empty for what is no token at all; says nothing of whether there is such a token. */
    public static Optional<TokenText> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            byte[] name = Base64.getUrlDecoder().decode(parts.group(1));
            String cluster = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(name))
                    .toString();
            return Optional.of(new TokenText(cluster, parts.group(2), parts.group(3)));
        } catch (IllegalArgumentException | CharacterCodingException noName) {
            return Optional.empty();
        }
    }

    public String hash() {
        return SecretHash.of(secret);
    }

    /** The whole of it, secret included: to be shown once, and to be kept nowhere. */
    public String reveal() {
        return PREFIX + ENCODER.encodeToString(cluster.getBytes(StandardCharsets.UTF_8)) + "." + id + "." + secret;
    }

    /** Without the secret, since it may end in a log. */
    @Override
    public String toString() {
        return "token " + id + " of " + cluster;
    }
}
