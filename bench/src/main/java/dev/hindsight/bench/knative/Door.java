package dev.hindsight.bench.knative;

import dev.hindsight.source.kubernetes.cluster.Forward;
import dev.hindsight.source.kubernetes.cluster.TestCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** The plain way to a Service that {@code test-cluster/door} opens: what it costs is not taken from what is measured. */
record Door(Process process, int port) implements AutoCloseable {
    private static final Duration OPEN = Duration.ofSeconds(30);
    private static final int HTTP = 80;

    static Door to(TestCluster cluster, String namespace, String service) {
        try {
            int here = Forward.freePort();
            String script = cluster.scripts().resolve("door").toString();
            Process process = new ProcessBuilder(
                            script, namespace, service, Integer.toString(HTTP), Integer.toString(here))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Door door = new Door(process, here);
            door.awaitOpen();
            return door;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void awaitOpen() throws InterruptedException {
        Instant end = Instant.now().plus(OPEN);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("No door was opened");
            }
            Thread.sleep(50);
        }
    }

    private boolean answers() {
        try (Socket tried = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return tried.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
