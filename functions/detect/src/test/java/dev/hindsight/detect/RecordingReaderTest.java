package dev.hindsight.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingReaderTest {
    @TempDir
    Path folder;

    private final List<String> bad = new ArrayList<>();

    @Test
    void a_recordings_folder_begins_with_its_objects_at_the_time_of_the_first_event() {
        // When
        List<CloudEvent> events = Bench.recording("selector");

        // Then
        CloudEvent first = events.getFirst();
        assertThat(first.getType()).isEqualTo(InputTypes.INVENTORY_OBJECT);
        assertThat(first.getTime().toInstant()).isEqualTo(Instant.parse("2026-11-21T07:05:55.847572760Z"));
        assertThat(first.getExtension("cluster")).isEqualTo("selector");
        assertThat(events)
                .extracting(CloudEvent::getType)
                .containsSubsequence(
                        InputTypes.INVENTORY_OBJECT, InputTypes.INVENTORY_COMPLETED, InputTypes.RESOURCE_UPDATE);
        assertThat(events).extracting(event -> event.getExtension("origin")).containsOnly("recording");
    }

    @Test
    void kinds_that_the_recorder_listed_without_finding_any_are_complete_too() {
        // When
        List<CloudEvent> events = Bench.recording("selector");

        // Then
        assertThat(events)
                .filteredOn(event -> event.getType().equals(InputTypes.INVENTORY_COMPLETED))
                .extracting(event -> new String(event.getData().toBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .anyMatch(data -> data.contains("\"StorageClass\"") && data.contains("\"count\":0"));
    }

    @Test
    void a_file_of_plain_objects_is_an_inventory_of_a_cluster_called_like_the_file() throws IOException {
        // Given
        Path file = write("dump.jsonl", Pods.json("a", 3, "Running"), Pods.json("b", 12, "Running"));

        // When
        List<CloudEvent> events = read(file);

        // Then
        assertThat(events)
                .extracting(CloudEvent::getType)
                .containsExactly(
                        InputTypes.INVENTORY_OBJECT, InputTypes.INVENTORY_OBJECT, InputTypes.INVENTORY_COMPLETED);
        assertThat(events).extracting(event -> event.getExtension("cluster")).containsOnly("dump");
        assertThat(new String(events.getLast().getData().toBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"resourceVersion\":\"12\"")
                .contains("\"count\":2");
    }

    @Test
    void lines_that_cannot_be_read_are_reported_and_passed_over() throws IOException {
        // Given
        Path file = write(
                "mixed.jsonl",
                "{ damaged",
                "",
                Pods.json("a", 3, "Running"),
                "{\"hello\":\"world\"}",
                "{\"specversion\":\"1.0\",\"type\":\"x\",\"source\":\"/s\"}",
                "x".repeat(JsonLines.LONGEST_LINE + 1));

        // When
        List<CloudEvent> events = read(file);

        // Then
        assertThat(events).hasSize(2);
        assertThat(bad).hasSize(4);
        assertThat(bad.get(0)).startsWith(file + ":1 not JSON");
        assertThat(bad.get(1)).startsWith(file + ":4 neither");
        assertThat(bad.get(2)).startsWith(file + ":5 no CloudEvent");
        assertThat(bad.get(3)).startsWith(file + ":6 the line has more");
    }

    @Test
    void a_compressed_file_that_breaks_off_is_worth_what_it_holds() throws IOException {
        // Given
        byte[] whole = Files.readAllBytes(Path.of("../../recordings/selector/events.jsonl.gz"));
        Path half = folder.resolve("half.jsonl.gz");
        Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));

        // When
        List<CloudEvent> events = read(half);

        // Then
        assertThat(events).hasSizeGreaterThan(20);
        assertThat(bad).singleElement().asString().contains("cannot be read any further");
    }

    @Test
    void the_clusters_name_may_be_chosen() {
        // When
        try (Stream<CloudEvent> events = RecordingReader.read(
                List.of(Path.of("../../recordings/selector")), "mine", (where, reason) -> bad.add(where))) {

            // Then
            assertThat(events)
                    .extracting(event -> event.getExtension("cluster"))
                    .containsOnly("mine");
        }
    }

    @Test
    void a_file_that_is_not_there_is_told_at_once() {
        assertThatThrownBy(() -> read(folder.resolve("nowhere.jsonl")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere.jsonl");
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private List<CloudEvent> read(Path file) {
        try (Stream<CloudEvent> events =
                RecordingReader.read(List.of(file), (where, reason) -> bad.add(where + " " + reason))) {
            return events.toList();
        }
    }
}
