package dev.hindsight.source.log.batch;

import dev.hindsight.logline.RawLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * Which part of what was written a batch holds. Says nothing about which lines were joined: that may come out otherwise
 * when the same lines are read again, and must not make another batch of them.
 *
 * @param number of lines as they were written
 * @param digest of their texts
 */
public record Extent(Instant first, long firstSequence, Instant last, long lastSequence, long number, String digest) {

    /** Of lines that nobody will cut otherwise. */
    public static Extent of(List<RawLine> lines) {
        RawLine first = lines.getFirst();
        RawLine last = lines.getLast();
        MessageDigest digest = sha256();
        for (RawLine line : lines) {
            digest.update(line.text().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        String hex = HexFormat.of().formatHex(digest.digest());
        return new Extent(first.time(), first.sequence(), last.time(), last.sequence(), lines.size(), hex);
    }

    /** The same for the same part of the same writer's lines, everywhere and always. */
    String id(String cluster, Origin origin) {
        String all = String.join(
                "\0",
                cluster,
                origin.writer(),
                first.toString(),
                Long.toString(firstSequence),
                last.toString(),
                Long.toString(lastSequence),
                Long.toString(number),
                digest);
        byte[] hash = sha256().digest(all.getBytes(StandardCharsets.UTF_8));
        return "log-" + HexFormat.of().formatHex(hash, 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
