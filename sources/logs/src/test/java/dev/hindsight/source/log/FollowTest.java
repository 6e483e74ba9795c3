package dev.hindsight.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.source.CollectingPublisher;
import dev.hindsight.source.log.pod.LogChoice;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each line once, whatever happens on the way. */
@Timeout(60)
class FollowTest {
    /** Lines that are more than the source has room for, with all batches that are under way. */
    private static final int NOISE = 60_000;

    @TempDir
    Path folder;

    private final StubCluster cluster = new StubCluster();
    private final CollectingPublisher published = new CollectingPublisher();
    private final Received received = new Received(published);
    private final List<LogSource> sources = new ArrayList<>();

    @AfterEach
    void close() {
        sources.forEach(LogSource::close);
        cluster.close();
    }

    private LogSource start(LogChoice choice) {
        LogSource source = new LogSource(
                LogSourceConfig.of(cluster.kubeconfig(folder), null, folder.resolve("cursors"))
                        .with(Quick.TIMING)
                        .with(choice),
                published);
        sources.add(source);
        source.start();
        return source;
    }

    private LogSource start() {
        return start(LogChoice.ALL);
    }

    private static List<String> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "line " + i).toList();
    }

    private static void write(StubPod pod, int from, int to) {
        numbered(from, to).forEach(pod::write);
    }

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
    void files_that_were_put_aside_while_nobody_read_are_read_from_the_node() {
        // Given
        StubPod pod = cluster.pod("default", "rotated");
        LogSource first = start();
        write(pod, 0, 100);
        received.await(100, Quick.SOON);
        first.close();
        for (int i = 1; i < 4; i++) {
            pod.rotate();
            write(pod, i * 100, i * 100 + 100);
        }

        // When
        start();

        // Then
        assertThat(received.await(400, Quick.SOON)).isEqualTo(numbered(0, 400));
    }

    @Test
    void files_that_were_put_aside_are_read_although_the_newest_is_still_empty() {
        // Given
        StubPod running = cluster.pod("default", "running");
        StubPod ended = cluster.pod("default", "ended");
        LogSource first = start();
        write(running, 0, 100);
        received.await(100, Quick.SOON);
        write(ended, 100, 200);
        received.await(200, Quick.SOON);
        first.close();
        write(running, 200, 300);
        running.rotate();
        write(ended, 300, 400);
        ended.rotate();
        ended.end();

        // When
        start();

        // Then
        assertThat(received.await(400, Quick.SOON)).containsExactlyInAnyOrderElementsOf(numbered(0, 400));
    }

    @Test
    void where_they_are_out_of_reach_it_says_what_is_missing() throws InterruptedException {
        // Given
        cluster.refuse(request -> request.contains("/proxy/") ? 403 : 0);
        StubPod pod = cluster.pod("default", "rotated");
        LogSource first = start();
        Instant then = Instant.now().minusSeconds(10);
        for (int i = 0; i < 100; i++) {
            pod.writeAt(then.plusMillis(i * 10L), "line " + i);
        }
        received.await(100, Quick.SOON);
        first.close();
        pod.rotate();
        pod.rotate();

        // When
        start();
        pod.writeAt(then.plusSeconds(3), "line 300");

        // Then
        assertThat(received.await(101, Quick.SOON).getLast()).isEqualTo("line 300");
        CloudEvent behind = published.await(
                "word of what is missing", Quick.SOON, event -> status(event).contains("\"dropped\""));
        assertThat(Received.data(behind).path("state").asText()).isEqualTo("behind");
        assertThat(Received.data(behind).path("dropped").asLong()).isBetween(150L, 250L);
        assertThat(Received.data(behind).path("detail").asText()).contains("default/rotated/main");
        published.awaitAll("word that it caught up", Quick.SOON, events -> {
            List<String> states = events.stream()
                    .map(FollowTest::status)
                    .filter(text -> !text.isEmpty())
                    .toList();
            return states.getLast().contains("caughtup") ? true : null;
        });
    }

    @Test
    void files_that_are_put_aside_under_its_eyes_lose_nothing() {
        // Given
        StubPod pod = cluster.pod("default", "rotating");
        start();

        // When
        for (int i = 0; i < 5; i++) {
            write(pod, i * 300, i * 300 + 150);
            received.await(i * 300 + 1, Quick.SOON);
            write(pod, i * 300 + 150, i * 300 + 300);
            pod.rotate();
        }

        // Then
        assertThat(received.await(1_500, Quick.SOON)).isEqualTo(numbered(0, 1_500));
    }

    @Test
    void logs_that_are_not_wanted_are_not_read() {
        // Given
        cluster.namespace("quiet", "off");
        cluster.namespace("mine", "");
        cluster.pod("default", "silent", "off").write("one");
        cluster.pod("quiet", "whisper").write("two");
        cluster.pod("quiet", "shout", "on").write("three");
        cluster.pod("mine", "own").write("four");
        cluster.pod("default", "plain").write("five");

        // When
        start(new LogChoice(Set.of(), Set.of("mine"), "", ""));

        // Then
        assertThat(received.await(2, Quick.SOON)).containsExactlyInAnyOrder("three", "five");
        assertThat(cluster.requests()).noneMatch(request -> request.contains("/silent/") || request.contains("/own/"));
    }

    @Test
    void who_may_not_read_logs_says_so_and_goes_on_when_it_may() {
        // Given
        cluster.refuse(request -> request.contains("/log?") ? 403 : 0);
        cluster.pod("default", "locked").write("said in between");
        start();
        CloudEvent denied =
                published.await("word of it", Quick.SOON, event -> status(event).contains("denied"));

        // When
        cluster.refuse(request -> 0);

        // Then
        assertThat(Received.data(denied).path("detail").asText()).contains("pods/log");
        assertThat(received.await(1, Quick.SOON)).containsExactly("said in between");
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
    void a_noisy_container_does_not_keep_others_waiting() throws Exception {
        // Given
        StubPod noisy = cluster.pod("default", "noisy");
        StubPod quiet = cluster.pod("default", "quiet");
        LogSource source = start();
        published.block();
        for (int i = 0; i < NOISE; i++) {
            noisy.write("noise " + i + " ".repeat(400));
        }

        // When
        quiet.write("a word");
        awaitFull(source);
        published.unblock();

        // Then
        List<String> texts = received.await(NOISE + 1, Duration.ofSeconds(60));
        assertThat(texts.indexOf("a word")).as("lines before the word").isLessThan(NOISE - 1000);
        assertThat(texts.stream().filter(text -> text.startsWith("noise ")).distinct())
                .hasSize(NOISE);
    }

    /** It reads no more: all its room is taken. */
    private static void awaitFull(LogSource source) throws InterruptedException {
        long before = 0;
        for (int i = 0; i < 100 && (before == 0 || source.counts().lines() != before); i++) {
            before = source.counts().lines();
            Thread.sleep(300);
        }
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

    private static String status(CloudEvent event) {
        return event.getType().equals(InputTypes.SOURCE_STATUS)
                ? new String(event.getData().toBytes(), java.nio.charset.StandardCharsets.UTF_8)
                : "";
    }
}
