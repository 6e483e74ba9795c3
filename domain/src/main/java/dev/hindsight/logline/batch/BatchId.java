package dev.hindsight.logline.batch;

import dev.hindsight.digest.Sha256;
import dev.hindsight.logline.RawLine;
import java.util.List;

/** What a batch of lines is known by: the same one has the same id, whoever reads it and how often. */
public final class BatchId {
    private static final String END = "\0";
    private static final int DIGITS = 32;

    private BatchId() {}

    /** Of lines that are cut into batches one way only. */
    public static String of(String cluster, String writer, List<RawLine> lines) {
        Sha256 hash = begun(cluster, writer);
        for (RawLine line : lines) {
            hash.add(END).add(line.time() + " " + line.sequence()).add(END).add(line.text());
        }
        // Ids of recordings have ended so since the first one was played.
        return name(hash.add(END));
    }

    /**
     * Of a part of a log that is told without its lines, which may be joined otherwise when they are read again.
     *
     * @param part what tells it from any other part
     */
    public static String ofPart(String cluster, String writer, List<String> part) {
        Sha256 hash = begun(cluster, writer);
        part.forEach(said -> hash.add(END).add(said));
        return name(hash);
    }

    private static Sha256 begun(String cluster, String writer) {
        return Sha256.of(cluster).add(END).add(writer);
    }

    private static String name(Sha256 hash) {
        return "log-" + hash.hex(DIGITS);
    }
}
