package dev.hindsight.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.source.log.stub.StubPod;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each line once, over cut streams, crashes and restarts. */
class StreamsTest extends Following {
    @Test
    void what_a_container_writes_arrives_with_who_wrote_it() {
        // Given
        StubPod pod = cluster.pod("default", "cart-5d4f-x1");
        start();

        // When
        pod.write("Exception in thread main");
        pod.write("\tat shop.Cart.total(Cart.java:7)");

        // Then
        assertThat(received.await(1, Quick.SOON))
                .containsExactly("Exception in thread main\n\tat shop.Cart.total(Cart.java:7)");
        CloudEvent event =
                published.await("batch", Quick.SOON, one -> one.getType().equals(InputTypes.LOG_BATCH));
        assertThat(Received.data(event).path("pod").asText()).isEqualTo("cart-5d4f-x1");
        assertThat(Received.data(event).path("uid").asText()).isEqualTo("uid-cart-5d4f-x1");
        assertThat(Received.data(event).path("container").asText()).isEqualTo("main");
        assertThat(Received.data(event).path("node").asText()).isEqualTo("node-1");
        assertThat(Received.data(event).path("release").asText()).isEqualTo("1.4");
    }

    @Test
    void a_line_that_is_cut_in_the_middle_of_a_flood_and_of_any_content_passes() {
        // Given
        StubPod pod = cluster.pod("default", "hostile");
        start();

        // When
        pod.write("\u0000\u001b[31m nul and colours");
        pod.write("x".repeat(3 << 20));
        pod.write("after");

        // Then
        List<String> texts = received.await(3, Quick.SOON);
        assertThat(texts.getFirst()).isEqualTo("\u0000\u001b[31m nul and colours");
        assertThat(texts.get(1)).hasSizeLessThan(300_000).startsWith("xxx");
        assertThat(texts.getLast()).isEqualTo("after");
    }

    @Test
    void lines_of_one_time_are_told_apart_when_the_stream_is_cut_between_them() {
        // Given
        StubPod pod = cluster.pod("default", "fast");
        Instant time = Instant.now();
        start();
        numbered(0, 200).forEach(line -> pod.writeAt(time, line));
        received.await(200, Quick.SOON);

        // When
        cluster.cutAll();
        numbered(200, 300).forEach(line -> pod.writeAt(time, line));

        // Then
        assertThat(received.await(300, Quick.SOON)).isEqualTo(numbered(0, 300));
    }

    @Test
    void a_stream_that_is_cut_again_and_again_loses_and_doubles_nothing() throws InterruptedException {
        // Given
        StubPod pod = cluster.pod("default", "cut");
        start();

        // When
        for (int i = 0; i < 10; i++) {
            write(pod, i * 500, i * 500 + 500);
            Thread.sleep(30);
            cluster.cutAll();
        }

        // Then
        assertThat(received.await(5_000, Quick.SOON)).isEqualTo(numbered(0, 5_000));
    }

    @Test
    void lines_of_a_node_whose_clock_is_set_back_are_neither_lost_nor_doubled() {
        // Given
        StubPod pod = cluster.pod("default", "back");
        Instant now = Instant.now();
        Instant before = now.minusSeconds(600);
        start();
        numbered(0, 300).forEach(line -> pod.writeAt(now, line));
        received.await(300, Quick.SOON);

        // When
        numbered(300, 600).forEach(line -> pod.writeAt(before, line));
        received.await(600, Quick.SOON);
        cluster.cutAll();
        numbered(600, 900).forEach(line -> pod.writeAt(before.plusSeconds(1), line));

        // Then
        assertThat(received.await(900, Quick.SOON)).isEqualTo(numbered(0, 900));
    }

    @Test
    void a_clock_may_be_set_back_a_little_while_a_stream_is_opened_again() {
        // Given
        StubPod pod = cluster.pod("default", "back");
        Instant now = Instant.now();
        start();
        numbered(0, 300).forEach(line -> pod.writeAt(now, line));
        received.await(300, Quick.SOON);

        // When
        cluster.cutAll();
        numbered(300, 600).forEach(line -> pod.writeAt(now.minusSeconds(5), line));

        // Then
        assertThat(received.await(600, Quick.SOON)).isEqualTo(numbered(0, 600));
    }

    @Test
    void after_a_restart_it_goes_on_where_it_stood() {
        // Given
        StubPod pod = cluster.pod("default", "before-and-after");
        LogSource first = start();
        write(pod, 0, 1_000);
        received.await(1_000, Quick.SOON);
        first.close();
        write(pod, 1_000, 2_000);

        // When
        start();

        // Then
        assertThat(received.await(2_000, Quick.SOON)).isEqualTo(numbered(0, 2_000));
    }

    @Test
    void a_batch_of_which_nobody_knows_whether_it_arrived_is_sent_again_as_the_same() throws InterruptedException {
        // Given
        StubPod pod = cluster.pod("default", "unsure");
        ForgetfulPublisher forgetful = new ForgetfulPublisher(published);
        LogSource first = new LogSource(
                LogSourceConfig.of(cluster.kubeconfig(folder), null, folder.resolve("cursors"))
                        .with(Quick.TIMING),
                forgetful);
        write(pod, 0, 100);
        first.start();
        received.await(1, Quick.SOON);
        first.close();
        write(pod, 100, 200);

        // When
        start();

        // Then
        assertThat(received.await(200, Quick.SOON)).isEqualTo(numbered(0, 200));
        assertThat(published.events(event -> event.getType().equals(InputTypes.LOG_BATCH)))
                .extracting(CloudEvent::getId)
                .as("sent twice")
                .hasSizeGreaterThan((int)
                        published.events(event -> event.getType().equals(InputTypes.LOG_BATCH)).stream()
                                .map(CloudEvent::getId)
                                .distinct()
                                .count());
    }

    @Test
    void what_a_container_wrote_before_it_crashed_is_read_when_nobody_saw_the_crash() {
        // Given
        StubPod pod = cluster.pod("default", "crashing");
        LogSource first = start();
        write(pod, 0, 10);
        received.await(10, Quick.SOON);
        first.close();
        write(pod, 10, 20);
        pod.restart();
        write(pod, 20, 30);

        // When
        start();

        // Then
        assertThat(received.await(30, Quick.SOON)).isEqualTo(numbered(0, 30));
    }

    @Test
    void crashes_that_it_sees_lose_and_double_nothing() {
        // Given
        StubPod pod = cluster.pod("default", "looping");
        start();

        // When
        for (int i = 0; i < 5; i++) {
            write(pod, i * 10, i * 10 + 10);
            received.await(i * 10 + 1, Quick.SOON);
            pod.restart();
        }

        // Then
        assertThat(received.await(50, Quick.SOON)).isEqualTo(numbered(0, 50));
    }

    @Test
    void a_pod_that_is_gone_is_read_to_its_end_and_forgotten() {
        // Given
        StubPod pod = cluster.pod("default", "short-lived");
        LogSource source = start();
        write(pod, 0, 10);
        received.await(5, Quick.SOON);

        // When
        write(pod, 10, 20);
        cluster.remove(pod);

        // Then
        assertThat(received.await(20, Quick.SOON)).isEqualTo(numbered(0, 20));
        assertThat(source.counts().dropped()).isZero();
    }
}
