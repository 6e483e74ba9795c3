package dev.hindsight.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sink that lets in only who shows the right token. */
@Timeout(30)
class LockedOutTest {
    private static final Patience SHORT = new Patience(
            Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(2), Duration.ofMillis(50), false);

    @TempDir
    Path folder;

    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final CountDownLatch manyTimes = new CountDownLatch(10);
    private volatile String right = "right";
    private volatile int status = 401;
    private HttpServer sink;

    @BeforeEach
    void open() throws IOException {
        sink = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 10);
        sink.createContext("/ingest", this::take);
        sink.start();
    }

    @AfterEach
    void close() {
        sink.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (("Bearer " + right).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            taken.add(exchange.getRequestHeaders().getFirst("ce-id"));
            exchange.sendResponseHeaders(200, -1);
        } else {
            turnedAway.incrementAndGet();
            manyTimes.countDown();
            byte[] problem =
                    "{\"status\":401,\"detail\":\"This ingest token was revoked.\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, problem.length);
            exchange.getResponseBody().write(problem);
        }
        exchange.close();
    }

    private HttpPublisher publisher(Path token) {
        URI uri = URI.create("http://127.0.0.1:" + sink.getAddress().getPort() + "/ingest");
        return new HttpPublisher(uri, Map.of(), token, SHORT, HttpClient.newBuilder());
    }

    private static CloudEvent event(String id) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/test"))
                .withType("dev.test")
                .build();
    }

    @Test
    void the_token_of_the_file_is_shown() throws Exception {
        // Given
        Path token = Files.writeString(folder.resolve("token"), "right\n");

        // When
        publisher(token).publish(event("1"));

        // Then
        assertThat(taken).containsExactly("1");
        assertThat(turnedAway).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void an_event_waits_beyond_all_patience_until_the_token_is_renewed(int answer) throws Exception {
        // Given
        status = answer;
        Path token = Files.writeString(folder.resolve("token"), "revoked");
        HttpPublisher publisher = publisher(token);
        Thread publishing = Thread.ofVirtual().start(() -> publish(publisher, "1"));
        assertThat(manyTimes.await(10, TimeUnit.SECONDS)).isTrue();
        String why = publisher.sink().why();

        // When
        Files.writeString(token, "right");

        // Then
        assertThat(publishing.join(Duration.ofSeconds(5))).isTrue();
        assertThat(taken).containsExactly("1");
        assertThat(why)
                .contains("answered " + answer + ": This ingest token was revoked.")
                .doesNotContain("\"");
        assertThat(publisher.sink().why()).isNull();
    }

    @Test
    void closing_ends_the_waiting_for_a_token() throws Exception {
        // Given
        HttpPublisher publisher = publisher(Files.writeString(folder.resolve("token"), "revoked"));
        Thread publishing = Thread.ofVirtual().start(() -> publish(publisher, "1"));
        assertThat(manyTimes.await(10, TimeUnit.SECONDS)).isTrue();

        // When
        publisher.close();

        // Then
        assertThat(publishing.join(Duration.ofSeconds(5))).isTrue();
        assertThat(taken).isEmpty();
    }

    private static void publish(HttpPublisher publisher, String id) {
        try {
            publisher.publish(event(id));
        } catch (Undeliverable | InterruptedException ended) {
            // Seen by what was taken.
        }
    }
}
