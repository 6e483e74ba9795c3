package dev.hindsight.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A publisher for which others wait. */
@Timeout(30)
class OutlastingPublisherTest {
    private static final Duration GIVE_UP = Duration.ofMillis(300);
    private static final Patience PATIENCE =
            new Patience(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(2), GIVE_UP, true);

    @TempDir
    Path folder;

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private volatile Function<String, Integer> answer = id -> 202;
    private HttpServer sink;

    @BeforeEach
    void open() throws IOException {
        sink = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 10);
        sink.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        sink.createContext("/", this::take);
        sink.start();
    }

    @AfterEach
    void close() {
        sink.stop(0);
    }

    @Test
    void a_sink_that_is_away_is_waited_for_longer_than_an_event_is_tried() throws Exception {
        // Given
        long began = System.nanoTime();
        answer = id -> System.nanoTime() - began < GIVE_UP.toNanos() * 4 ? 503 : 202;
        HttpPublisher publisher = publisher(null);

        // When
        publisher.publish(event("one"));

        // Then
        assertThat(taken).containsExactly("one");
        assertThat(publisher.sink().failingSince()).isNull();
    }

    @Test
    void an_event_that_alone_is_not_taken_is_given_up() throws Exception {
        // Given
        answer = id -> id.equals("bad") ? 503 : 202;
        HttpPublisher publisher = publisher(null);
        Thread others = Thread.ofVirtual().start(() -> keepSending(publisher));

        // When
        assertThatThrownBy(() -> publisher.publish(event("bad")))
                // Then
                .isInstanceOf(Undeliverable.class)
                .hasMessageContaining("gave up after");
        others.interrupt();
    }

    @Test
    void a_refused_log_in_is_waited_out_and_the_renewed_token_is_shown() throws Exception {
        // Given
        Path token = Files.writeString(folder.resolve("token"), "old\n");
        HttpPublisher publisher = publisher(token);
        answer = id -> 401;
        Thread waiting = Thread.ofVirtual().start(() -> publishQuietly(publisher, event("one")));
        while (tokens.size() < 3) {
            Thread.onSpinWait();
        }

        // When
        Files.writeString(token, "new\n");
        answer = id -> tokens.getLast().equals("Bearer new") ? 202 : 401;

        // Then
        assertThat(waiting.join(Duration.ofSeconds(20))).isTrue();
        assertThat(tokens).startsWith("Bearer old").endsWith("Bearer new");
        assertThat(taken).containsExactly("one");
    }

    @Test
    void why_a_sink_takes_nothing_can_be_asked() {
        // Given
        HttpPublisher publisher = publisher(folder.resolve("no-token"));

        // When
        Thread waiting = Thread.ofVirtual().start(() -> publishQuietly(publisher, event("one")));
        while (publisher.sink().why() == null) {
            Thread.onSpinWait();
        }

        // Then
        assertThat(publisher.sink().why()).contains("no-token");
        assertThat(publisher.sink().failingSince()).isNotNull();
        waiting.interrupt();
    }

    private void keepSending(HttpPublisher publisher) {
        while (!Thread.currentThread().isInterrupted()) {
            publishQuietly(publisher, event("good"));
        }
    }

    private static void publishQuietly(HttpPublisher publisher, CloudEvent event) {
        try {
            publisher.publish(event);
        } catch (Undeliverable refused) {
            throw new AssertionError(refused);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpPublisher publisher(Path token) {
        URI uri = URI.create("http://127.0.0.1:" + sink.getAddress().getPort() + "/");
        return new HttpPublisher(uri, Map.of(), token, PATIENCE, HttpClient.newBuilder());
    }

    private static CloudEvent event(String id) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/test"))
                .withType("dev.test")
                .build();
    }

    private void take(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestHeaders().getFirst("Ce-id");
        tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        int status = answer.apply(id);
        if (status < 300) {
            taken.add(id);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
