package dev.hindsight.store.axon.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/** What {@code COPY … (format binary)} reads: each value with its length before it, numbers with the high byte first. */
final class CopyBytes {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final int LONG = 1 << 18;
    private static final long EPOCH_SECOND =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 16);

    CopyBytes() {
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    CopyBytes row(int columns) {
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    CopyBytes add(long number) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
        return this;
    }

    CopyBytes add(int number) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(number);
        return this;
    }

    /** As a {@code timestamptz}: microseconds since the year 2000. */
    CopyBytes add(Instant instant) {
        return add((instant.getEpochSecond() - EPOCH_SECOND) * 1_000_000 + instant.getNano() / 1_000);
    }

    /** As a {@code text} or {@code json}; null for no value. */
    CopyBytes add(String text) {
        if (text == null) {
            room(Integer.BYTES).putInt(NULL);
            return this;
        }
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    CopyBytes add(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
        return this;
    }

    CopyBytes end() {
        room(Short.BYTES).putShort((short) -1);
        return this;
    }

    boolean isLong() {
        return bytes.position() > LONG;
    }

    /** Hands over what there is and begins anew. */
    void sendTo(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes.array(), 0, bytes.position());
        bytes.clear();
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int place = bytes.position();
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), 2 * bytes.capacity() + more))
                    .position(place);
        }
        return bytes;
    }
}
