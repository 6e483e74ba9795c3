package dev.hindsight.source.log.follow;

import dev.hindsight.digest.Sha256;
import dev.hindsight.source.log.batch.Extent;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;

/**
 * A line that was read, apart from its text, which the joiner may cut.
 *
 * @param memory what it takes until it was taken over
 */
record Taken(long sequence, Instant time, int hash, int memory) {
    long nanos() {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }

    /** Which part of the log these lines are, however they were joined. */
    static Extent extent(List<Taken> lines) {
        Sha256 digest = new Sha256();
        ByteBuffer buffer = ByteBuffer.allocate(12);
        for (Taken line : lines) {
            digest.add(buffer.clear().putLong(line.nanos()).putInt(line.hash()).flip());
        }
        Taken first = lines.getFirst();
        Taken last = lines.getLast();
        return new Extent(first.time(), first.sequence(), last.time(), last.sequence(), lines.size(), digest.hex());
    }
}
