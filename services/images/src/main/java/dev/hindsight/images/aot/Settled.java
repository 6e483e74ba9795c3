package dev.hindsight.images.aot;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Two dumps of the same classes differ in one thing: the clock of soft references, milliseconds since the machine was
 * started, and the checksums over it. Here it becomes zero, and the checksums are mended. Whatever else differs, or does
 * not lie where this release of the JVM has it, gives nothing, and the caller does without.
 */
final class Settled {
    private static final int CHECKSUM = 4;
    private static final int HEADER_SIZE = 12;
    private static final int AFTER_HEADER_SIZE = 16;
    /** From a region's checksum to where it lies in the file, and to how long it is. */
    private static final int REGION_OFFSET = 0x18;

    private static final int REGION_LENGTH = 0x28;
    private static final long LONGEST_DUMP_MILLIS = 600_000;

    private final ByteBuffer one;
    private final ByteBuffer other;
    private final int header;

    private Settled(byte[] one, byte[] other) {
        this.one = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
        this.other = ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN);
        this.header = this.one.getInt(HEADER_SIZE);
    }

    /** Of two dumps; {@code now} is the clock when both were there, in milliseconds. */
    static Optional<byte[]> of(byte[] one, byte[] other, long now) {
        if (one.length != other.length || one.length % Long.BYTES != 0) {
            return Optional.empty();
        }
        Settled settled = new Settled(one.clone(), other.clone());
        return settled.checksumsHold() && settled.clocks(now) && settled.checksums()
                ? Optional.of(settled.one.array())
                : Optional.empty();
    }

    private boolean checksumsHold() {
        return header > AFTER_HEADER_SIZE
                && header < one.capacity()
                && one.getInt(CHECKSUM) == sum(one, AFTER_HEADER_SIZE, header - AFTER_HEADER_SIZE);
    }

    /** Behind the header only clocks may differ: the later dump's is later, and both are of just now. */
    private boolean clocks(long now) {
        int start = header + (Long.BYTES - header % Long.BYTES) % Long.BYTES;
        for (int at = start; at < one.capacity(); at += Long.BYTES) {
            long first = one.getLong(at);
            long second = other.getLong(at);
            if (first != second) {
                if (first >= second || second > now || first < now - LONGEST_DUMP_MILLIS) {
                    return false;
                }
                one.putLong(at, 0);
                other.putLong(at, 0);
            }
        }
        return true;
    }

    /** In the header only checksums may differ: of a region, or of the header itself. */
    private boolean checksums() {
        for (int at = AFTER_HEADER_SIZE; at < header; at += Integer.BYTES) {
            if (one.getInt(at) != other.getInt(at)) {
                long offset = one.getLong(at + REGION_OFFSET);
                long length = one.getLong(at + REGION_LENGTH);
                if (offset < header || length <= 0 || offset + length > one.capacity()) {
                    return false;
                }
                one.putInt(at, sum(one, (int) offset, (int) length));
            }
        }
        one.putInt(CHECKSUM, sum(one, AFTER_HEADER_SIZE, header - AFTER_HEADER_SIZE));
        return true;
    }

    private static int sum(ByteBuffer bytes, int offset, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes.array(), offset, length);
        return (int) sum.getValue();
    }
}
