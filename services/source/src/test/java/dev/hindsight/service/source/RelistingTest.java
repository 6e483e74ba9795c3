package dev.hindsight.service.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelistingTest {
    private final Vertx vertx = Vertx.vertx();
    private final Semaphore lists = new Semaphore(0);

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void the_first_cause_lists_at_once_and_those_of_the_next_minutes_share_one_list() throws InterruptedException {
        // Given
        Relisting relisting = new Relisting(Duration.ofMillis(400), lists::release);

        // When
        relisting.because("one", vertx);
        assertThat(lists.tryAcquire()).isTrue();
        for (int i = 0; i < 5; i++) {
            relisting.because("another", vertx);
        }
        assertThat(lists.tryAcquire()).isFalse();

        // Then
        assertThat(lists.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        assertThat(lists.tryAcquire(600, TimeUnit.MILLISECONDS)).isFalse();
    }
}
