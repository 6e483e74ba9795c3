package dev.hindsight.source.log.door.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class UnpackedTest {
    private static final int MIB = 1 << 20;

    private final Room room = new Room(4 * MIB);

    @Test
    void an_archive_that_unpacks_to_much_more_than_it_looks_is_ended_at_its_bound() throws IOException {
        // Given
        byte[] bomb = packed(new byte[64 * MIB]);
        assertThat(bomb.length).isLessThan(100_000);

        // When
        try (Unpacked in = open(bomb, "gzip", 2 * MIB)) {
            // Then
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(BadBody.class)
                    .hasMessageContaining("more than " + 2 * MIB + " bytes unpacked");
        }
        assertThat(room.free()).isEqualTo(4 * MIB);
    }

    @Test
    void many_bodies_share_what_there_is_and_give_it_back() throws IOException {
        // Given
        Unpacked first = open(new byte[3 * MIB], null, 4 * MIB);
        first.readAllBytes();

        // When
        try (Unpacked second = open(new byte[3 * MIB], null, 4 * MIB)) {
            // Then
            assertThatThrownBy(second::readAllBytes).isInstanceOf(NoRoom.class);
        }
        first.close();
        try (Unpacked third = open(new byte[3 * MIB], null, 4 * MIB)) {
            assertThat(third.readAllBytes()).hasSize(3 * MIB);
        }
        assertThat(room.free()).isEqualTo(4 * MIB);
    }

    @Test
    void what_is_no_archive_is_said_to_be_none() {
        assertThatThrownBy(() -> open("{}".getBytes(), "gzip", MIB)).hasMessageContaining("does not begin as such");
        assertThatThrownBy(() -> open(new byte[0], "gzip", MIB)).hasMessageContaining("does not begin as such");
        assertThatThrownBy(() -> open("{}".getBytes(), "zstd", MIB)).hasMessageContaining("gzip or absent, not “zstd”");
    }

    @Test
    void an_archive_that_breaks_off_is_said_to_be_damaged() throws IOException {
        // Given
        byte[] whole = packed("abcdefgh".repeat(10_000).getBytes());

        // When
        try (Unpacked in = open(Arrays.copyOf(whole, whole.length - 20), "gzip", MIB)) {
            // Then
            assertThatThrownBy(in::readAllBytes).isInstanceOf(BadBody.class).hasMessageContaining("damaged after");
        }
    }

    private Unpacked open(byte[] body, String encoding, long most) throws IOException {
        return Unpacked.of(new ByteArrayInputStream(body), encoding, most, room);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
