package dev.hindsight.source.log.batch;

import dev.hindsight.digest.Sha256;
import dev.hindsight.logline.RawLine;
import dev.hindsight.logline.batch.BatchId;
import java.time.Instant;
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
        Sha256 digest = new Sha256();
        for (RawLine line : lines) {
            digest.add(line.text()).add("\n");
        }
        return new Extent(first.time(), first.sequence(), last.time(), last.sequence(), lines.size(), digest.hex());
    }

    /** The same for the same part of the same writer's lines, everywhere and always. */
    String id(String cluster, Origin origin) {
        return BatchId.ofPart(
                cluster,
                origin.writer(),
                List.of(
                        first.toString(),
                        Long.toString(firstSequence),
                        last.toString(),
                        Long.toString(lastSequence),
                        Long.toString(number),
                        digest));
    }
}
