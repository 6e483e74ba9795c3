package dev.hindsight.source.log.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static BoundedLines lines(String text) {
        return new BoundedLines(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    @Test
    void what_follows_the_last_line_feed_was_cut_off_and_is_left_out() throws IOException {
        // Given
        BoundedLines lines = lines("one\n\ntwo\nthr");

        // When and then
        assertThat(lines.next()).isEqualTo("one");
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEqualTo("two");
        assertThat(lines.next()).isNull();
    }

    @Test
    void a_line_of_ten_megabytes_is_bounded_and_the_next_one_whole() throws IOException {
        // Given
        BoundedLines lines = lines("x".repeat(10 << 20) + "\nnext\n");

        // When
        String first = lines.next();

        // Then
        assertThat(first).hasSizeLessThan(BoundedLines.LONGEST + 100).endsWith("bytes left out]");
        assertThat(lines.next()).isEqualTo("next");
    }

    @Test
    void a_stamped_line_has_a_time_and_a_text_and_words_of_the_kubelet_are_none() {
        // When and then
        assertThat(StampedLine.parse("2026-11-21T10:00:00.123456789Z a b"))
                .isEqualTo(new StampedLine(Instant.parse("2026-11-21T10:00:00.123456789Z"), "a b"));
        assertThat(StampedLine.parse("2026-11-21T11:00:00.5+01:00 "))
                .isEqualTo(new StampedLine(Instant.parse("2026-11-21T10:00:00.5Z"), ""));
        assertThat(StampedLine.parse("failed to watch file \"x\": no space left on device"))
                .isNull();
        assertThat(StampedLine.parse("")).isNull();
    }

    @Test
    void parts_of_a_long_line_are_put_together_as_the_kubelet_does() throws IOException {
        // Given
        String file = """
                2026-11-21T10:00:00Z stdout P one,
                2026-11-21T10:00:01Z stdout P two,
                2026-11-21T10:00:02Z stdout F three
                torn
                2026-11-21T10:00:03Z stderr F four
                """;
        KeptLines lines = new KeptLines(new ByteArrayInputStream(file.getBytes(UTF_8)));

        // When and then
        assertThat(lines.next()).isEqualTo(new StampedLine(Instant.parse("2026-11-21T10:00:00Z"), "one,two,three"));
        assertThat(lines.next()).isEqualTo(new StampedLine(Instant.parse("2026-11-21T10:00:03Z"), "four"));
        assertThat(lines.next()).isNull();
    }
}
