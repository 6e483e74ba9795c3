package dev.hindsight.source.log.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.logline.RawLine;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LogBatchTest {
    private static final Instant THEN = Instant.parse("2026-11-21T10:00:00.123456789Z");
    private static final URI SOURCE = URI.create("https://api.test:6443");
    private static final Origin ORIGIN = new Origin("shop", "cart-7d9f-x2k", "uid-1", "cart", "node-1", "", "1.4.2");

    @Test
    void the_event_carries_the_lines_and_who_wrote_them() throws IOException {
        // Given
        LogBatch batch = LogBatch.of(ORIGIN, List.of(line("boom\n\tat a.B.c(B.java:1)", 7)))
                .getFirst();

        // When
        CloudEvent event = batch.event(SOURCE, "prod", THEN.plusSeconds(1));

        // Then
        assertThat(event.getType()).isEqualTo(InputTypes.LOG_BATCH);
        assertThat(event.getExtension("cluster")).isEqualTo("prod");
        JsonNode data = data(event);
        assertThat(data.path("pod").asText()).isEqualTo("cart-7d9f-x2k");
        assertThat(data.path("release").asText()).isEqualTo("1.4.2");
        assertThat(data.has("service")).isFalse();
        JsonNode line = data.path("lines").path(0);
        assertThat(line.path("time").asText()).isEqualTo(THEN.toString());
        assertThat(line.path("text").asText()).isEqualTo("boom\n\tat a.B.c(B.java:1)");
        assertThat(line.path("sequence").asLong()).isEqualTo(7);
    }

    @Test
    void the_same_lines_of_the_same_container_have_the_same_id_whenever_they_are_sent() {
        // Given
        LogBatch batch =
                LogBatch.of(ORIGIN, List.of(line("a", 1), line("b", 2))).getFirst();
        LogBatch again =
                LogBatch.of(ORIGIN, List.of(line("a", 1), line("b", 2))).getFirst();

        // When
        String first = batch.event(SOURCE, "prod", THEN).getId();
        String second = again.event(SOURCE, "prod", THEN.plusSeconds(60)).getId();

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(batch.id("other-cluster")).isNotEqualTo(first);
        assertThat(LogBatch.of(ORIGIN, List.of(line("a", 1), line("c", 2)))
                        .getFirst()
                        .id("prod"))
                .isNotEqualTo(first);
        assertThat(LogBatch.of(Origin.ofService("shop", "cart"), batch.lines())
                        .getFirst()
                        .id("prod"))
                .isNotEqualTo(first);
    }

    @Test
    void lines_that_are_joined_otherwise_are_the_same_part_of_the_log() {
        // Given
        Extent extent = Extent.of(List.of(line("boom", 1), line("\tat x", 2)));

        // When
        LogBatch joined = new LogBatch(ORIGIN, extent, List.of(line("boom\n\tat x", 1)));
        LogBatch apart = new LogBatch(ORIGIN, extent, List.of(line("boom", 1), line("\tat x", 2)));

        // Then
        assertThat(joined.id("prod")).isEqualTo(apart.id("prod"));
    }

    @Test
    void much_is_cut_into_batches_that_fit_and_nothing_is_left_out() throws IOException {
        // Given
        List<RawLine> lines = IntStream.range(0, 3_000)
                .mapToObj(i -> line("\u0000 line " + i + " ".repeat(1_000), i))
                .toList();

        // When
        List<LogBatch> batches = LogBatch.of(ORIGIN, lines);

        // Then
        List<Long> sequences = new ArrayList<>();
        for (LogBatch batch : batches) {
            byte[] data = batch.event(SOURCE, "prod", THEN).getData().toBytes();
            assertThat(data.length).isLessThanOrEqualTo(LogBatch.MOST_BYTES);
            batch.lines().forEach(line -> sequences.add(line.sequence()));
        }
        assertThat(sequences).hasSize(3_000).isSorted();
        assertThat(batches).hasSizeBetween(3, 4);
    }

    @Test
    void a_line_of_ten_megabytes_is_cut_and_says_so() throws IOException {
        // Given
        RawLine huge = line("\u0001".repeat(10 << 20), 1);

        // When
        CloudEvent event = LogBatch.of(ORIGIN, List.of(huge)).getFirst().event(SOURCE, "prod", THEN);

        // Then
        assertThat(event.getData().toBytes().length).isLessThanOrEqualTo(LogBatch.MOST_BYTES);
        assertThat(data(event).path("lines").path(0).path("text").asText()).endsWith("characters left out]");
    }

    @Property(tries = 200)
    void any_text_becomes_json_that_is_no_longer_than_was_counted(@ForAll String text) throws IOException {
        // Given
        RawLine line = line(text, 1);

        // When
        byte[] data = LogBatch.of(ORIGIN, List.of(line))
                .getFirst()
                .event(SOURCE, "prod", THEN)
                .getData()
                .toBytes();

        // Then
        assertThat(new ObjectMapper().readTree(data).path("lines")).hasSize(1);
        assertThat(data.length).isLessThanOrEqualTo(512 + LogBatch.bytes(line));
    }

    private static RawLine line(String text, long sequence) {
        return new RawLine(THEN, "", text, sequence);
    }

    private static JsonNode data(CloudEvent event) throws IOException {
        return new ObjectMapper().readTree(event.getData().toBytes());
    }
}
