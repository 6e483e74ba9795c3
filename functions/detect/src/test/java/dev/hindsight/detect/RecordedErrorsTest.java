package dev.hindsight.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.errorgroup.ErrorGroupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The groups of errors of each recorded fault are those that a person would expect, and no more. The files are written
 * anew with {@code -Dhindsight.write-errors=true}; read what has changed before you keep it.
 */
class RecordedErrorsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/errors");
    private static final Path DOCUMENT = Path.of("../../docs/errors-of-faults.md");

    static List<String> recordings() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../../recordings"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String groups(String recording) {
        try (Bench bench = new Bench()) {
            Bench.recording(recording).forEach(bench::handle);
            return String.join("\n", new ToldGroups(bench.events(ErrorGroupEvent.class)).lines()) + "\n";
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void the_errors_of_a_recording_are_told_as_these_groups(String recording) throws Exception {
        String groups = groups(recording);
        Path file = EXPECTED.resolve(recording + ".txt");
        if (Boolean.getBoolean("hindsight.write-errors")) {
            Files.createDirectories(EXPECTED);
            Files.writeString(file, groups);
        }
        assertThat(groups).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"panic", "memory-leak", "selector", "missing-setting", "checkout-outage"})
    void the_documentation_lists_them(String recording) throws Exception {
        assertThat(Files.readString(DOCUMENT))
                .contains("```\n" + Files.readString(EXPECTED.resolve(recording + ".txt")) + "```");
    }

    @Test
    void a_recording_told_twice_leaves_what_it_left_at_first() {
        try (Bench bench = new Bench()) {
            // Given
            Bench.recording("checkout-outage").forEach(bench::handle);
            long head = bench.store.log().head();

            // When
            Bench.recording("checkout-outage").forEach(bench::handle);

            // Then
            assertThat(bench.store.log().head()).isEqualTo(head);
        }
    }
}
