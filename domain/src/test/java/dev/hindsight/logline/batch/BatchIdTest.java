package dev.hindsight.logline.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.logline.RawLine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was played or sent before must be known again: these ids never change. */
class BatchIdTest {
    private static final Instant THEN = Instant.parse("2026-11-21T07:06:12Z");
    private static final List<RawLine> LINES =
            List.of(new RawLine(THEN, "stderr", "boom ü", 3), new RawLine(THEN.plusMillis(500), "stderr", "\tat x", 4));

    @Test
    void lines_have_the_id_that_they_always_had() {
        assertThat(BatchId.of("shop", "uid-1/app", LINES)).isEqualTo("log-5c1cd1ff7f950fbf33dc1bf6fe97684a");
    }

    @Test
    void a_part_has_the_id_that_it_always_had() {
        List<String> part = List.of(
                "2026-11-21T07:06:12Z",
                "3",
                "2026-11-21T07:06:12.500Z",
                "4",
                "2",
                "dda47b77c84e0ee5e0b83f156baf9b622ba89a2f2532c60bdc094035f2265d3d");

        assertThat(BatchId.ofPart("shop", "uid-1/app", part)).isEqualTo("log-d34de24bc1d971a24c0753f9380d449d");
    }
}
