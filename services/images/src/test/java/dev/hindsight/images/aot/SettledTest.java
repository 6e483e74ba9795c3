package dev.hindsight.images.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Dumps as small as can be: a header with the checksum of one region, and the region of two words. */
class SettledTest {
    private static final int HEADER = 0x48;
    private static final int REGION_CHECKSUM = 0x10;
    private static final long NOW = 5_000_000;

    @Test
    void dumps_that_differ_in_their_clocks_become_the_same() {
        byte[] earlier = dump(NOW - 2_000, 7);
        byte[] later = dump(NOW - 1_000, 7);

        assertThat(Settled.of(earlier, later, NOW)).hasValue(dump(0, 7));
    }

    @Test
    void dumps_that_differ_in_something_else_are_left_alone() {
        assertThat(Settled.of(dump(NOW - 2_000, 7), dump(NOW - 1_000, 8), NOW)).isEmpty();
        assertThat(Settled.of(dump(NOW - 1_000, 7), dump(NOW - 2_000, 7), NOW)).isEmpty();
    }

    @Test
    void a_dump_of_an_unknown_form_is_left_alone() {
        byte[] odd = dump(NOW - 2_000, 7);
        odd[4]++;

        assertThat(Settled.of(odd, dump(NOW - 1_000, 7), NOW)).isEmpty();
    }

    private static byte[] dump(long clock, long content) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + 16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(12, HEADER);
        bytes.putLong(HEADER, clock).putLong(HEADER + 8, content);
        bytes.putLong(REGION_CHECKSUM + 0x18, HEADER).putLong(REGION_CHECKSUM + 0x28, 16);
        bytes.putInt(REGION_CHECKSUM, sum(bytes, HEADER, 16));
        bytes.putInt(4, sum(bytes, 16, HEADER - 16));
        return bytes.array();
    }

    private static int sum(ByteBuffer bytes, int offset, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes.array(), offset, length);
        return (int) sum.getValue();
    }
}
