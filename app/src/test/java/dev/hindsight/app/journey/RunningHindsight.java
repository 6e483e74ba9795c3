package dev.hindsight.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The packaged product as a process of its own, used as a stranger would: by its command line and over HTTP. */
public final class RunningHindsight implements AutoCloseable {
    private final Process process;
    private final Path output;
    private final int port;
    private final HindsightClient client;

    private RunningHindsight(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
        this.client = new HindsightClient(URI.create("http://127.0.0.1:" + port + "/"), process::isAlive, this::output);
    }

    /** Starts {@code command} with a free port on {@code data} and waits until the page can be opened. */
    public static RunningHindsight start(Path data, String command, String... options) {
        int port = freePort();
        List<String> arguments =
                new ArrayList<>(List.of(command, "--data", data.toString(), "--port", "" + port, "--no-open"));
        arguments.addAll(List.of(options));
        RunningHindsight running = launch(data, port, arguments);
        running.client.await(
                "the welcome",
                () -> running.output().contains("Hindsight is ready"),
                Duration.ofSeconds(180),
                () -> "not ready");
        return running;
    }

    private static RunningHindsight launch(Path data, int port, List<String> arguments) {
        try {
            Path output = Files.createTempFile(data.getParent(), "hindsight", ".log");
            return new RunningHindsight(
                    CommandLineProcess.builder(arguments)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start(),
                    output,
                    port);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    static int freePort() {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public HindsightClient client() {
        return client;
    }

    JsonNode get(String path) {
        return client.get(path);
    }

    HttpResponse<String> post(String path, String contentType, byte[] body) {
        return client.post(path, contentType, body);
    }

    URI uri(String path) {
        return client.uri(path);
    }

    HttpResponse<String> send(HttpRequest request) {
        return client.send(request);
    }

    JsonNode until(String path, Predicate<JsonNode> fits, Duration atMost) {
        return client.until(path, fits, atMost);
    }

    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, as an orderly stop sends it. */
    public int stop() {
        process.destroy();
        awaitEnd();
        return process.exitValue();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("Process " + process.pid() + " does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        client.close();
    }
}
