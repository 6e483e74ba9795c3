package dev.hindsight.source.log.rotated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void files_are_in_the_order_of_their_lines_without_the_newest_and_without_what_is_no_log() {
        // Given
        List<String> names = List.of(
                "1.log",
                "1.log.20261121-193300",
                "0.log",
                "1.log.20261121-193100.gz",
                "0.log.20261121-190000",
                "1.log.tmp");

        // When
        List<String> order = FileNames.inOrder(names);

        // Then
        assertThat(order)
                .containsExactly("0.log.20261121-190000", "0.log", "1.log.20261121-193100.gz", "1.log.20261121-193300");
    }
}
