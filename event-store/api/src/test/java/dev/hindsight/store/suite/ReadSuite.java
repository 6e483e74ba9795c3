package dev.hindsight.store.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.store.Recorded;
import dev.hindsight.store.Slice;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.time.Bucket;
import dev.hindsight.watch.WatchEvent.ResourceGap;
import dev.hindsight.watch.WatchEvent.SourceReported;
import dev.hindsight.watch.WatchEvent.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every log lets its readers see. */
public abstract class ReadSuite extends StoreSuite {
    private static final StreamId ALPHA = new StreamId("alpha", "lamp", "a");
    private static final StreamId BETA = new StreamId("beta", "lamp", "a");

    @Test
    void an_empty_log_has_head_zero_and_nothing_to_read() {
        assertThat(store.log().head()).isZero();
        assertThat(all()).isEmpty();
        assertThat(store.log().at(1)).isEmpty();
        assertThat(store.log().clusters()).isEmpty();
        assertThat(store.log().forEach(Slice.after(0), event -> {})).isZero();
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        // Given
        fill(7);
        // When
        List<Recorded> first = store.log().read(0, 3);
        List<Recorded> second = store.log().read(first.getLast().position(), 3);
        List<Recorded> third = store.log().read(second.getLast().position(), 3);
        // Then
        assertThat(first).extracting(Recorded::position).containsExactly(1L, 2L, 3L);
        assertThat(second).extracting(Recorded::position).containsExactly(4L, 5L, 6L);
        assertThat(third).extracting(Recorded::position).containsExactly(7L);
    }

    @Test
    void a_cluster_is_read_apart_from_others() {
        // Given
        fill(6);
        // When
        List<Recorded> beta = store.log().read("beta", 2, 2);
        // Then
        assertThat(beta).extracting(Recorded::position).containsExactly(4L, 6L);
    }

    @Test
    void one_event_is_read_by_its_position() {
        // Given
        fill(3);
        // Then
        assertThat(store.log().at(2)).map(Recorded::position).contains(2L);
        assertThat(store.log().at(List.of(3L, 1L, 99L, 1L)))
                .extracting(Recorded::position)
                .containsExactly(1L, 3L);
        assertThat(store.log().at(4)).isEmpty();
        assertThat(store.log().at(0)).isEmpty();
    }

    @Test
    void a_slice_is_walked_in_order_and_says_how_far_it_looked() {
        // Given
        fill(9);
        List<Long> positions = new ArrayList<>();
        // When
        long reached =
                store.log().forEach(Slice.after(2).of("alpha").upTo(8), event -> positions.add(event.position()));
        // Then
        assertThat(positions).containsExactly(3L, 5L, 7L);
        assertThat(reached).isEqualTo(8);
    }

    @Test
    void a_slice_may_be_of_some_types_only() {
        // Given
        fill(4);
        List<Recorded> reported = new ArrayList<>();
        List<Recorded> gaps = new ArrayList<>();
        // When
        store.log().forEach(Slice.after(0).only(SourceReported.class), reported::add);
        long reached = store.log().forEach(Slice.after(0).only(ResourceGap.class), gaps::add);
        // Then
        assertThat(reported).hasSize(4);
        assertThat(gaps).isEmpty();
        assertThat(reached).isEqualTo(4);
    }

    @Test
    void events_are_counted_by_time() {
        // Given
        show(ALPHA, State.STARTED, NOON.minusSeconds(60));
        show(ALPHA, State.BEHIND, NOON.minusSeconds(31));
        show(ALPHA, State.CAUGHT_UP, NOON.minusSeconds(30));
        show(BETA, State.STARTED, NOON.minusSeconds(30));
        // When
        List<Bucket> buckets = store.log().histogram("alpha", NOON.minusSeconds(60), NOON, 3);
        // Then
        assertThat(buckets).extracting(Bucket::total).containsExactly(1L, 2L, 0L);
        assertThat(buckets.get(1).byType()).isEqualTo(Map.of("dev.hindsight.source.reported", 2L));
        assertThat(buckets.get(1).from()).isEqualTo(NOON.minusSeconds(40));
        assertThat(buckets.get(2).to()).isEqualTo(NOON);
    }

    @Test
    void waiting_ends_at_once_when_there_is_more_already() throws InterruptedException {
        // Given
        fill(1);
        // Then
        assertThat(store.log().awaitBeyond(0, Duration.ZERO)).isTrue();
    }

    @Test
    void waiting_in_vain_ends_in_time() throws InterruptedException {
        // Given
        fill(1);
        long begin = System.nanoTime();
        // When
        boolean grew = store.log().awaitBeyond(1, Duration.ofMillis(50));
        // Then
        assertThat(grew).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofMillis(45), Duration.ofSeconds(5));
    }

    @Test
    void who_waits_is_woken_by_an_append() throws Exception {
        // Given
        CompletableFuture<Long> woken = CompletableFuture.supplyAsync(() -> {
            try {
                store.log().awaitBeyond(0, Duration.ofSeconds(20));
                return System.nanoTime();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        TimeUnit.MILLISECONDS.sleep(100);
        // When
        fill(1);
        long appended = System.nanoTime();
        // Then
        long late = woken.get(20, TimeUnit.SECONDS) - appended;
        assertThat(Duration.ofNanos(late)).isLessThan(Duration.ofMillis(500));
        assertThat(store.log().head()).isEqualTo(1);
    }

    /** Events of alpha at odd positions and of beta at even ones. */
    private void fill(int events) {
        for (int i = 0; i < events; i++) {
            show(i % 2 == 0 ? ALPHA : BETA, Lamp.STATES.get(i / 2 % 3), NOON);
        }
    }
}
