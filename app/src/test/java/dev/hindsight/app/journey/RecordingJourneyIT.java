package dev.hindsight.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.app.journey.CommandLineProcess.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What `analyze` says of recordings of the same faults. */
class RecordingJourneyIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    static Stream<Fault> faults() {
        return Stream.of(Fault.FIRST, Fault.SECOND, Fault.THIRD).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_recorded_fault_is_found_and_ends(Fault fault) throws Exception {
        // When
        JsonNode report = analyze(CommandLineProcess.recording(fault.name()));

        // Then
        List<JsonNode> episodes = new ArrayList<>();
        report.path("findings").forEach(finding -> {
            if (fault.rules().contains(finding.path("rule").asText())
                    && finding.path("object").path("name").asText().startsWith(fault.object())) {
                episodes.add(finding);
            }
        });
        assertThat(episodes).isNotEmpty().allSatisfy(episode -> {
            assertThat(episode.path("until").isTextual()).as("%s ends", episode).isTrue();
            assertThat(episode.path("evidence")).isNotEmpty();
        });
    }

    @Test
    void a_quiet_recording_leaves_no_finding_that_was_not_there_at_its_start() throws Exception {
        // When
        JsonNode report = analyze(CommandLineProcess.recording("quiet"));

        // Then
        Instant start = Instant.parse(report.path("from").asText());
        assertThat(report.path("findings")).isNotEmpty();
        assertThat(report.path("findings"))
                .filteredOn(finding -> finding.path("until").isNull())
                // An error that was written stays open until somebody says that it is resolved.
                .filteredOn(finding ->
                        !"open-error-group".equals(finding.path("rule").asText()))
                .allSatisfy(finding ->
                        assertThat(Instant.parse(finding.path("from").asText())).isEqualTo(start));
    }

    @Test
    void what_cannot_be_read_is_told_and_the_rest_is_read() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("mixed.jsonl"), "{\"kind\": \"Pod\"\nnot json at all\n");

        // When
        Result result = CommandLineProcess.run("analyze", file.toString());

        // Then
        assertThat(result.output()).contains("mixed.jsonl").doesNotContain("\tat ");
    }

    private static JsonNode analyze(Path recording) throws Exception {
        Result result = CommandLineProcess.run("analyze", "--json", recording.toString());
        assertThat(result.exit()).as(result.output()).isZero();
        return JSON.readTree(result.output());
    }
}
