package dev.hindsight.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.source.CollectingPublisher;
import dev.hindsight.source.log.stub.StubCluster;
import dev.hindsight.source.log.stub.StubPod;
import dev.hindsight.store.InputTypes;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lines that leave no trace wake nobody, and are done with all the same. */
@Timeout(60)
class OnlyOfNoteTest {
    @TempDir
    Path folder;

    private final StubCluster cluster = new StubCluster();
    private final CollectingPublisher published = new CollectingPublisher();
    private final Received received = new Received(published);

    @AfterEach
    void close() {
        cluster.close();
    }

    private static void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            assertThat(Thread.currentThread().isInterrupted()).as("given up").isFalse();
            LockSupport.parkNanos(5_000_000);
        }
    }

    private LogSource start() {
        LogSource source = new LogSource(
                LogSourceConfig.of(cluster.kubeconfig(folder), null, folder.resolve("cursors"))
                        .with(Quick.TIMING)
                        .withOnlyWhatIsOfNote(),
                published);
        source.start();
        return source;
    }

    @Test
    void only_warnings_and_worse_and_what_has_a_stack_are_sent_and_the_rest_is_not_read_again() {
        // Given
        StubPod pod = cluster.pod("default", "talks");
        pod.write("level=info msg=\"serving\"");
        pod.write("level=warn msg=\"slow\"");
        pod.write("level=info msg=\"served\"");

        // When
        try (LogSource first = start()) {
            received.await(1, Quick.SOON);
            pod.write("level=debug msg=\"idle\"");
            pod.write("java.lang.IllegalStateException: broken");
            pod.write("\tat shop.Cart.total(Cart.java:7)");
            received.await(2, Quick.SOON);
            assertThat(first.counts().dropped()).isZero();
        }
        pod.write("level=info msg=\"serving again\"");
        pod.write("level=error msg=\"lost\"");
        try (LogSource second = start()) {
            // Then
            assertThat(received.await(3, Quick.SOON))
                    .containsExactly(
                            "level=warn msg=\"slow\"",
                            "java.lang.IllegalStateException: broken\n\tat shop.Cart.total(Cart.java:7)",
                            "level=error msg=\"lost\"");
            assertThat(second.counts().lines()).isLessThan(4);
        }
    }

    @Test
    void a_batch_without_anything_of_note_is_not_sent_and_counted() {
        // Given
        StubPod quiet = cluster.pod("default", "quiet");
        StubPod loud = cluster.pod("default", "loud");

        // When
        try (LogSource source = start()) {
            quiet.write("level=info msg=\"serving\"");
            until(() -> source.counts().quiet() == 1);
            loud.write("level=error msg=\"lost\"");
            received.await(1, Quick.SOON);
        }

        // Then
        assertThat(published.events(event -> event.getType().equals(InputTypes.LOG_BATCH)))
                .hasSize(1);
    }
}
