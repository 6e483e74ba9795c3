package dev.hindsight.source.log.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LingerTest {
    private final Linger linger = new Linger();

    @Test
    void the_lines_of_a_few_containers_are_sent_soon() {
        // When
        linger.among(20);

        // Then
        assertThat(linger.nanos()).isEqualTo(Duration.ofMillis(150).toNanos());
    }

    @Test
    void those_of_many_wait_for_others_so_that_all_together_make_few_batches() {
        // When
        linger.among(200);

        // Then
        assertThat(200 / (linger.nanos() / 1e9)).as("batches a second").isEqualTo(200);
    }

    @Test
    void but_nobody_waits_long() {
        // When
        linger.among(30_000);

        // Then
        assertThat(linger.nanos()).isEqualTo(Duration.ofSeconds(2).toNanos());
    }
}
