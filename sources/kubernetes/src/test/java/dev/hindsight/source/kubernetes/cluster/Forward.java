package dev.hindsight.source.kubernetes.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A port of a pod on this machine, by {@code kubectl port-forward}. */
public final class Forward implements AutoCloseable {
    private static final Duration OPEN = Duration.ofSeconds(30);

    private final Process process;
    private final Path output;
    private final int port;

    private Forward(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /**
     * Returns when it can be used.
     *
     * @param target such as {@code service/broker-ingress}
     */
    public static Forward to(TestCluster cluster, String namespace, String target, int port) {
        try {
            int here = freePort();
            Path output = Files.createTempFile("forward", ".log");
            ProcessBuilder kubectl = cluster.kubectlProcess(
                    "--namespace", namespace, "port-forward", "--address", "127.0.0.1", target, here + ":" + port);
            Process process = kubectl.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            Forward forward = new Forward(process, output, here);
            forward.awaitOpen();
            return forward;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void awaitOpen() throws InterruptedException {
        Instant end = Instant.now().plus(OPEN);
        while (!said().contains("Forwarding from")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("No port is forwarded: " + said());
            }
            Thread.sleep(20);
        }
    }

    /** A port of this machine that nobody listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** False when the pod behind it is gone. */
    public boolean isOpen() {
        return process.isAlive();
    }

    /** What kubectl said so far. */
    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
