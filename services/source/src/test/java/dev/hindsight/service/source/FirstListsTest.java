package dev.hindsight.service.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FirstListsTest {
    @Test
    void lists_as_often_as_was_asked_for() throws InterruptedException {
        CountDownLatch lists = new CountDownLatch(3);

        try (var _ = new FirstLists(
                List.of(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(3)), lists::countDown)) {
            assertThat(lists.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_pod_that_stops_lists_no_more() throws InterruptedException {
        Semaphore lists = new Semaphore(0);
        try (var _ = new FirstLists(List.of(Duration.ZERO, Duration.ofMillis(300)), lists::release)) {
            lists.acquire();
        }

        assertThat(lists.tryAcquire(600, TimeUnit.MILLISECONDS)).isFalse();
    }
}
