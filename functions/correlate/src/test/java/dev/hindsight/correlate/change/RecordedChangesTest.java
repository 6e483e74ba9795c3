package dev.hindsight.correlate.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was done to the recorded clusters is told in words and in order, and nothing else is. */
class RecordedChangesTest {
    private static final Path EXPECTED = Path.of("src/test/resources/changes");

    static List<String> recordings() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../../recordings"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void the_changes_of_a_recording_are_told_in_words(String recording) throws Exception {
        assertThat(String.join("\n", ToldChanges.of(recording)) + "\n")
                .isEqualTo(Files.readString(EXPECTED.resolve(recording + ".txt")));
    }

    @Test
    void the_example_in_the_documentation_is_what_the_program_tells() throws Exception {
        assertThat(Files.readString(Path.of("../../docs/changes.md")))
                .contains("```\n" + String.join("\n", ToldChanges.of("checkout-outage")) + "\n```");
    }
}
