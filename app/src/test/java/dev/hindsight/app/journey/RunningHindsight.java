package dev.hindsight.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The packaged product as a process of its own, used as a stranger would: by its command line and over HTTP. */
final class RunningHindsight implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Path output;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningHindsight(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Starts {@code command} with a free port on {@code data} and waits until the page can be opened. */
    static RunningHindsight start(Path data, String command, String... options) {
        int port = freePort();
        List<String> arguments =
                new ArrayList<>(List.of(command, "--data", data.toString(), "--port", "" + port, "--no-open"));
        arguments.addAll(List.of(options));
        RunningHindsight running = launch(data, port, arguments);
        running.await("the welcome", () -> running.output().contains("Hindsight is ready"), Duration.ofSeconds(90));
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

    JsonNode get(String path) {
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri(path)).build());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return json(response.body());
    }

    HttpResponse<String> post(String path, String contentType, byte[] body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("content-type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asks until the answer fits; tells the last answer when it never does. */
    JsonNode until(String path, Predicate<JsonNode> fits, Duration atMost) {
        JsonNode[] last = new JsonNode[1];
        await(path, () -> fits.test(last[0] = get(path)), atMost, () -> String.valueOf(last[0]));
        return last[0];
    }

    private void await(String what, java.util.function.BooleanSupplier condition, Duration atMost) {
        await(what, condition, atMost, this::output);
    }

    private void await(
            String what,
            java.util.function.BooleanSupplier condition,
            Duration atMost,
            java.util.function.Supplier<String> last) {
        Instant end = Instant.now().plus(atMost);
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("Waited in vain for " + what + ": " + last.get() + "\n" + output());
            }
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, as an orderly stop sends it. */
    int stop() {
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

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
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
