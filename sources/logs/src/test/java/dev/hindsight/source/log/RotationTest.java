package dev.hindsight.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.source.log.stub.StubPod;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kubelet begins new files: each line once, or a word about what is missing. */
class RotationTest extends Following {
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
                    .map(Following::status)
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
}
