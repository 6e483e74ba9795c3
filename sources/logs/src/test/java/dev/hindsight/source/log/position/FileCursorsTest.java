package dev.hindsight.source.log.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.source.log.position.Cursors.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCursorsTest {
    @TempDir
    Path folder;

    private static Position at(int lines) {
        Trail trail = new Trail(Position.START);
        for (int i = 1; i <= lines; i++) {
            trail.pass(1_000L * i, "line " + i);
        }
        return trail.position();
    }

    @Test
    void what_was_taken_is_known_after_the_end() throws IOException, InterruptedException {
        // Given
        try (FileCursors cursors = FileCursors.open(folder)) {
            assertThat(cursors.before()).isEmpty();
            cursors.sending("uid/main", Position.START, 5);
            cursors.taken("uid/main", at(5));
        }

        // When
        try (FileCursors again = FileCursors.open(folder)) {
            // Then
            assertThat(again.find("uid/main")).isEqualTo(new Kept(at(5), 0));
            assertThat(again.find("uid/other")).isEqualTo(Kept.NOTHING);
            assertThat(again.before()).isPresent();
        }
    }

    @Test
    void what_is_being_sent_is_on_the_disk_before_it_is_sent() throws IOException, InterruptedException {
        // Given
        try (FileCursors cursors = FileCursors.open(folder)) {
            // When
            cursors.sending("uid/main", at(3), 8);

            // Then
            try (FileCursors afterCrash = FileCursors.open(copy())) {
                assertThat(afterCrash.find("uid/main")).isEqualTo(new Kept(at(3), 8));
            }
        }
    }

    @Test
    void a_line_that_a_crash_cut_off_counts_as_never_written() throws IOException, InterruptedException {
        // Given
        try (FileCursors cursors = FileCursors.open(folder)) {
            cursors.sending("uid/main", at(3), 8);
        }
        Files.writeString(folder.resolve("cursors"), "uid/main 0 9/0/zz", StandardOpenOption.APPEND);

        // When
        try (FileCursors again = FileCursors.open(folder)) {
            // Then
            assertThat(again.find("uid/main")).isEqualTo(new Kept(at(3), 8));
        }
    }

    @Test
    void the_file_does_not_grow_for_ever_and_forgets_who_is_gone() throws IOException, InterruptedException {
        // Given
        try (FileCursors cursors = FileCursors.open(folder)) {
            cursors.sending("gone/main", at(3), 8);
            cursors.retain(Set.of("uid/main"));

            // When
            for (int i = 1; i <= 40_000; i++) {
                cursors.taken("uid/main", at(20));
                if (i % 500 == 0) {
                    cursors.sending("uid/main", at(20), i + 20);
                }
            }

            // Then
            assertThat(Files.size(folder.resolve("cursors"))).isLessThan(4 << 20);
            assertThat(cursors.find("gone/main")).isEqualTo(Kept.NOTHING);
        }
    }

    private Path copy() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.copy(folder.resolve("cursors"), copy.resolve("cursors"));
        return copy;
    }
}
