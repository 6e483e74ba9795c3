package dev.hindsight.view.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.InputTypes;
import dev.hindsight.store.deadletter.DeadLetterPlayer.Outcome;
import dev.hindsight.store.deadletter.DeadLetters.DeadLetter;
import dev.hindsight.view.PostgresForViews;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Letters that are played at the function itself, over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class PlayAtDetectTest {
    private static final Map<String, String> ADDED = Map.of(
            "id", "1", "source", "/test", "type", InputTypes.RESOURCE_ADD, "cluster", "letters", "specversion", "1.0");
    private static final String POD =
            "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\",\"namespace\":\"b\","
                    + "\"uid\":\"u1\",\"resourceVersion\":\"1\"}}";

    @TestHTTPResource("/")
    URI root;

    @Inject
    EventStore store;

    private DeadLetter letter(String body) {
        return store.deadLetters().add(Instant.now(), "detect", "a test", ADDED, body.getBytes(StandardCharsets.UTF_8));
    }

    private String resolved(DeadLetter letter) {
        return store.deadLetters().find(letter.id()).orElseThrow().resolved();
    }

    @Test
    void a_letter_that_is_good_now_is_taken_and_settled() {
        // Given
        DeadLetter letter = letter(POD);

        // When
        Outcome outcome = new PlayAtDetect(root).play(letter);

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        taken -> assertThat(taken.words()).startsWith("appended, the log is at "));
        assertThat(resolved(letter)).startsWith("played again: appended");
        assertThat(store.log().clusters()).contains("letters");
    }

    @Test
    void a_letter_that_is_refused_again_says_why_and_stays_open() {
        // Given
        long before = store.deadLetters().count();
        DeadLetter letter = letter("[1]");

        // When
        Outcome outcome = new PlayAtDetect(root).play(letter);

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("not an object"));
        assertThat(resolved(letter)).isNull();
        assertThat(store.deadLetters().count()).isEqualTo(before + 1);
    }

    @Test
    void an_answer_that_is_none_settles_nothing() throws IOException {
        // Given
        DeadLetter letter = letter(POD);
        HttpServer other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1);
        other.createContext("/", exchange -> {
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        other.start();
        URI address = URI.create("http://127.0.0.1:" + other.getAddress().getPort() + "/");

        // When
        Outcome answered = new PlayAtDetect(address).play(letter);
        other.stop(0);
        Outcome silent = new PlayAtDetect(address, Duration.ofSeconds(2)).play(letter);

        // Then
        assertThat(answered)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("answered 202"));
        assertThat(silent)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("does not answer"));
        assertThat(resolved(letter)).isNull();
    }
}
