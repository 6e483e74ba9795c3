package dev.hindsight.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.source.CollectingPublisher;
import dev.hindsight.source.kubernetes.cluster.TestCluster;
import dev.hindsight.source.log.pod.LogChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A container that writes fast, numbered: while everything around it is restarted, each line is counted. */
@Timeout(300)
class RealLogsTest {
    private static final Duration IN_TIME = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    private final CollectingPublisher published = new CollectingPublisher();
    private final Received received = new Received(published);
    private TestCluster cluster;
    private TestCluster.Namespace namespace;
    private LogSource source;

    @BeforeEach
    void begin() {
        cluster = TestCluster.use();
        namespace = cluster.namespace("logs");
    }

    @AfterEach
    void end() {
        if (source != null) {
            source.close();
        }
        if (namespace != null) {
            namespace.close();
        }
    }

    private void start() {
        source = new LogSource(
                LogSourceConfig.of(cluster.kubeconfig(), null, folder.resolve("cursors"))
                        .with(new LogChoice(Set.of(namespace.name()), Set.of(), "", "")),
                published);
        source.start();
    }

    /** Writes {@code rounds} times 200 lines of 200 bytes, ten times a second: a new log file every ten seconds. */
    private void count(String name, int rounds) {
        String program =
                "i=0; while [ $i -lt " + rounds + " ]; do awk -v from=$((i*200)) 'BEGIN { pad = sprintf(\"%190s\","
                        + " \"\"); for (n = from; n < from + 200; n++) print \"line \" n pad }'; i=$((i+1)); sleep 0.1; done";
        run(name, program, "Never");
    }

    private void run(String name, String program, String restart) {
        namespace.kubectlWith("""
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "%s"}, "spec": {"restartPolicy": "%s",
                 "terminationGracePeriodSeconds": 0, "containers": [{"name": "main", "image": "registry.test/base:1",
                 "command": ["/bin/busybox", "sh", "-c", %s]}]}}""".formatted(name, restart, quoted(program)), "apply", "-f", "-");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private List<String> lines(int number) {
        return received.await(number, IN_TIME).stream()
                .map(line -> line.strip())
                .toList();
    }

    private static List<String> numbered(int number) {
        return IntStream.range(0, number).mapToObj(i -> "line " + i).toList();
    }

    private void assertEachOnce(List<String> lines, int number) {
        List<String> missing = new ArrayList<>(numbered(number));
        missing.removeAll(new HashSet<>(lines));
        assertThat(missing).as("missing of " + number).isEmpty();
        assertThat(lines).as("each once").doesNotHaveDuplicates().hasSize(number);
    }

    @Test
    void no_line_is_lost_or_doubled_while_the_kubelet_puts_files_aside() {
        // Given
        start();

        // When
        count("counter", 200);

        // Then
        assertEachOnce(lines(40_000), 40_000);
        assertThat(source.counts().dropped()).isZero();
    }

    @Test
    void no_line_is_lost_or_doubled_over_restarts_of_this_process_with_files_put_aside_meanwhile()
            throws InterruptedException {
        // Given
        start();
        count("counter", 300);

        // When
        for (int i = 1; i <= 3; i++) {
            received.await(i * 8_000, IN_TIME);
            source.close();
            Thread.sleep(Duration.ofSeconds(i * 3));
            start();
        }

        // Then
        assertEachOnce(lines(60_000), 60_000);
        assertThat(source.counts().dropped()).isZero();
    }

    @Test
    void no_line_is_lost_or_doubled_over_a_restart_of_the_api_server() {
        // Given
        start();
        count("counter", 120);
        received.await(8_000, IN_TIME);

        // When
        cluster.script("restart-apiserver");

        // Then
        assertEachOnce(lines(24_000), 24_000);
        assertThat(source.counts().dropped()).isZero();
    }

    @Test
    void no_line_is_lost_or_doubled_over_crashes() {
        // Given
        start();

        // When
        run(
                "crash",
                "read id </proc/sys/kernel/random/uuid; for i in 1 2 3 4 5 6 7 8 9 10; do echo \"$id says $i\"; done; exit 3",
                "Always");

        // Then
        List<String> lines = received.await(30, IN_TIME);
        assertThat(lines).doesNotHaveDuplicates();
        for (int i = 0; i < 30; i++) {
            assertThat(lines.get(i)).endsWith("says " + (i % 10 + 1));
        }
    }
}
