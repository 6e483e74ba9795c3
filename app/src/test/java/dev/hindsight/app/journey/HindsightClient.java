package dev.hindsight.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks a running Hindsight over HTTP, as a stranger would. */
public final class HindsightClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final BooleanSupplier alive;
    private final Supplier<String> output;
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * @param alive waiting ends as soon as this is false
     * @param output what the process said, for when something was waited for in vain
     */
    public HindsightClient(URI address, BooleanSupplier alive, Supplier<String> output) {
        this.address = address;
        this.alive = alive;
        this.output = output;
    }

    public URI uri(String path) {
        return address.resolve(path);
    }

    public JsonNode get(String path) {
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri(path)).build());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return json(response.body());
    }

    public HttpResponse<String> post(String path, String contentType, byte[] body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("content-type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    public HttpResponse<String> send(HttpRequest request) {
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
    public JsonNode until(String path, Predicate<JsonNode> fits, Duration atMost) {
        JsonNode[] last = new JsonNode[1];
        await(path, () -> fits.test(last[0] = get(path)), atMost, () -> String.valueOf(last[0]));
        return last[0];
    }

    public void await(String what, BooleanSupplier condition, Duration atMost, Supplier<String> last) {
        Instant end = Instant.now().plus(atMost);
        while (!condition.getAsBoolean()) {
            if (!alive.getAsBoolean() || Instant.now().isAfter(end)) {
                throw new AssertionError("Waited in vain for " + what + ": " + last.get() + "\n" + output.get());
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

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
