package dev.hindsight.app.journey.runtime;

import dev.hindsight.app.journey.HindsightClient;
import dev.hindsight.source.kubernetes.cluster.TestCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A port of a pod on this machine, by {@code kubectl port-forward}. */
final class Forward implements AutoCloseable {
    private final Process process;
    private final Path output;
    private final HindsightClient client;

    private Forward(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.client = new HindsightClient(URI.create("http://127.0.0.1:" + port + "/"), process::isAlive, this::said);
    }

    /** Returns when it can be used. */
    static Forward to(TestCluster cluster, String namespace, String target, int port) {
        try {
            int here = freePort();
            Path output = Files.createTempFile("forward", ".log");
            Process process = cluster.kubectlProcess(
                            "--namespace",
                            namespace,
                            "port-forward",
                            "--address",
                            "127.0.0.1",
                            target,
                            here + ":" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            Forward forward = new Forward(process, output, here);
            forward.client.await(
                    target, () -> forward.said().contains("Forwarding from"), Duration.ofSeconds(30), forward::said);
            return forward;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    HindsightClient client() {
        return client;
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
    }
}
