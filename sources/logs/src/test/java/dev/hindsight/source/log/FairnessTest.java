package dev.hindsight.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.source.log.stub.StubPod;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who writes little is not kept waiting by who writes much. */
class FairnessTest extends Following {
    /** Lines that are more than the source has room for, with all batches that are under way. */
    private static final int NOISE = 60_000;

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
}
