package dev.hindsight.detect.recording;

import dev.hindsight.logline.RawLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What lines are known by: the same ones have the same id, whoever reads them and how often. */
final class BatchId {
    private BatchId() {}

    static String of(String cluster, String writer, List<RawLine> lines) {
        MessageDigest digest = sha256();
        add(digest, cluster);
        add(digest, writer);
        for (RawLine line : lines) {
            add(digest, line.time() + " " + line.sequence());
            add(digest, line.text());
        }
        return "log-" + HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
