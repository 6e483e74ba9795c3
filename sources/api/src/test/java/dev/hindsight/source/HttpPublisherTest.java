package dev.hindsight.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HttpPublisherTest {
    private static final Patience SHORT = new Patience(
            Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(2), Duration.ofSeconds(3), false);

    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private volatile String retryAfter;
    private HttpServer sink;

    @BeforeEach
    void open() throws IOException {
        sink = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 10);
        sink.createContext("/", this::take);
        sink.start();
    }

    @AfterEach
    void close() {
        sink.stop(0);
    }

    @Test
    void an_event_arrives_in_binary_mode() throws Exception {
        // Given
        CloudEvent event = event("größe \"1\" 100%");

        // When
        publisher(Map.of()).publish(event);

        // Then
        assertThat(bodies).containsExactly("{\"a\":1}");
        Map<String, List<String>> got = headers.getFirst();
        assertThat(got.get("Ce-type")).containsExactly("dev.test");
        assertThat(got.get("Ce-specversion")).containsExactly("1.0");
        assertThat(got.get("Ce-id")).containsExactly("1");
        assertThat(got.get("Content-type")).containsExactly("application/json");
        assertThat(got.get("Ce-subject")).containsExactly("gr%C3%B6%C3%9Fe%20%221%22%20100%25");
        assertThat(got.get("Ce-namespace")).containsExactly("");
    }

    @Test
    void overrides_are_put_on_every_event() throws Exception {
        // Given
        CloudEvent event = event("x");

        // When
        publisher(Map.of("cluster", "west")).publish(event);

        // Then
        assertThat(headers.getFirst().get("Ce-cluster")).containsExactly("west");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 408, 425, 429, 500, 502, 503, 504})
    void what_may_pass_is_tried_again(int status) throws Exception {
        // Given
        answers.addAll(List.of(status, status));

        // When
        publisher(Map.of()).publish(event("x"));

        // Then
        assertThat(bodies).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 405, 409, 410, 413, 415, 422})
    void what_will_not_pass_is_given_up_at_once(int status) {
        // Given
        answers.addAll(List.of(status, 200));

        // When
        assertThatThrownBy(() -> publisher(Map.of()).publish(event("x")))
                // Then
                .isInstanceOf(Undeliverable.class)
                .hasMessageContaining(String.valueOf(status))
                .hasMessageNotContaining("\"a\"");
        assertThat(bodies).hasSize(1);
    }

    @Test
    void a_wait_that_the_sink_asks_for_is_kept() throws Exception {
        // Given
        answers.add(503);
        retryAfter = "1";

        // When
        long began = System.nanoTime();
        publisher(Map.of()).publish(event("x"));

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void a_sink_that_never_answers_is_given_up_in_the_end() {
        // Given
        sink.stop(0);

        // When
        assertThatThrownBy(() -> publisher(Map.of()).publish(event("x")))
                // Then
                .isInstanceOf(Undeliverable.class)
                .hasMessageContaining("gave up after PT3S");
    }

    @Test
    void closing_ends_the_waiting() throws Exception {
        // Given
        answers.add(503);
        retryAfter = "60";
        HttpPublisher publisher = new HttpPublisher(
                uri(),
                Map.of(),
                null,
                new Patience(
                        Duration.ofMillis(5),
                        Duration.ofMillis(20),
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(5),
                        false),
                HttpClient.newBuilder());
        AtomicReference<Exception> ended = new AtomicReference<>();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                publisher.publish(event("x"));
            } catch (Undeliverable | InterruptedException end) {
                ended.set(end);
            }
        });
        Thread.sleep(300);

        // When
        publisher.close();

        // Then
        assertThat(waiting.join(Duration.ofSeconds(3))).isTrue();
        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void knative_tells_where_to_send_and_what_to_put_on() throws Exception {
        // Given
        Map<String, String> environment =
                Map.of("K_SINK", uri().toString(), "K_CE_OVERRIDES", "{\"extensions\":{\"cluster\":\"west\"}}");

        // When
        try (HttpPublisher publisher = HttpPublisher.fromEnvironment(environment, null, SHORT)) {
            publisher.publish(event("x"));
        }

        // Then
        assertThat(headers.getFirst().get("Ce-cluster")).containsExactly("west");
    }

    @Test
    void a_missing_sink_is_said_clearly() {
        assertThatThrownBy(() -> HttpPublisher.fromEnvironment(Map.of(), null, SHORT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("K_SINK is not set");
    }

    private HttpPublisher publisher(Map<String, String> extensions) {
        return new HttpPublisher(uri(), extensions, null, SHORT, HttpClient.newBuilder());
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + sink.getAddress().getPort() + "/");
    }

    private static CloudEvent event(String subject) {
        return CloudEventBuilder.v1()
                .withId("1")
                .withSource(URI.create("/test"))
                .withType("dev.test")
                .withSubject(subject)
                .withExtension("namespace", "")
                .withData("application/json", BytesCloudEventData.wrap("{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private void take(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        headers.add(exchange.getRequestHeaders());
        if (retryAfter != null) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
        }
        Integer answer = answers.poll();
        exchange.sendResponseHeaders(answer == null ? 202 : answer, -1);
        exchange.close();
    }
}
