package dev.hindsight.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /** As in FIPS 180-2. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void a_text_has_the_hash_of_the_standard() {
        assertThat(Sha256.of("abc").hex()).isEqualTo(OF_ABC);
        assertThat(Sha256.of("abc").hex(12)).isEqualTo("ba7816bf8f01");
        assertThat(Sha256.of("abc").bytes()).hasSize(32).startsWith(0xba, 0x78);
    }

    @Test
    void nothing_stands_between_what_is_added() {
        String parts = new Sha256()
                .add("a")
                .add(new byte[] {'b'})
                .add(ByteBuffer.wrap(new byte[] {'c'}))
                .hex();

        assertThat(parts).isEqualTo(OF_ABC);
    }

    @Test
    void a_number_is_eight_bytes_the_highest_first() {
        assertThat(new Sha256().add(258L).hex())
                .isEqualTo(new Sha256().add(new byte[] {0, 0, 0, 0, 0, 0, 1, 2}).hex());
    }
}
