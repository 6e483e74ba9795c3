package dev.hindsight.source.kubernetes.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void lines_come_whole_however_the_stream_is_cut_into_pieces() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            // Given
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < random.nextInt(20); i++) {
                lines.add("ä".repeat(1 + random.nextInt(random.nextInt(10) == 0 ? 50_000 : 50)));
            }

            // When
            List<String> read = read(inPieces(String.join("\n", lines) + "\n", random));

            // Then
            assertThat(read).isEqualTo(lines);
        }
    }

    @Test
    void what_follows_the_last_line_feed_is_left_out() throws IOException {
        assertThat(read(stream("one\ntwo\n\nthr"))).containsExactly("one", "two");
    }

    @Test
    void a_line_that_no_object_can_have_is_refused() {
        // Given
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        // Then
        assertThatThrownBy(() -> new Lines(endless).next()).isInstanceOf(IOException.class);
    }

    private static List<String> read(InputStream in) throws IOException {
        Lines lines = new Lines(in);
        List<String> read = new ArrayList<>();
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            read.add(new String(line, StandardCharsets.UTF_8));
        }
        return read;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream inPieces(String text, Random random) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                return super.read(bytes, from, Math.min(length, 1 + random.nextInt(5000)));
            }
        };
    }
}
