package dev.hindsight.correlate.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.correlate.Correlate;
import dev.hindsight.correlate.Recordings;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.InputTypes;
import dev.hindsight.store.reader.Checkpoints.Claim;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CorrelateOverHttpTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI root;

    @Inject
    EventStore store;

    @Test
    void the_doorbell_makes_it_read_and_it_rings_on_for_what_it_decided() throws Exception {
        // Given
        Recordings.detect(store, Recordings.events("selector"));

        // When
        HttpResponse<String> first = ring("{\"cluster\":\"selector\",\"position\":1}");
        HttpResponse<String> second = ring("{\"cluster\":\"selector\",\"position\":1}");

        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("ce-type")).hasValue(InputTypes.LOG_GREW);
        assertThat(first.body())
                .contains("\"cluster\":\"selector\"")
                .contains("\"position\":" + store.log().head());
        assertThat(Recordings.story(store)).contains("+ service-selects-nothing Service/store");
        assertThat(second.statusCode()).isEqualTo(204);
    }

    @Test
    void the_cluster_is_read_from_the_header_as_a_broker_in_go_writes_it() throws Exception {
        // Given
        Recordings.detect(store, Recordings.events("target-port"));

        // When
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(root)
                        .header("Ce-Id", "1")
                        .header("Ce-Specversion", "1.0")
                        .header("Ce-Source", "/test")
                        .header("Ce-Type", InputTypes.LOG_GREW)
                        .header("Ce-Cluster", "target-port")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void once_it_is_quiet_another_instance_may_have_the_cluster() throws Exception {
        // When
        ring("{\"cluster\":\"quiet-one\",\"position\":1}");

        // Then
        Instant end = Instant.now().plusSeconds(20);
        Optional<Claim> claim = store.checkpoints().claim(Correlate.readerOf("quiet-one"));
        while (claim.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            claim = store.checkpoints().claim(Correlate.readerOf("quiet-one"));
        }
        assertThat(claim).isPresent();
        claim.orElseThrow().close();
    }

    @Test
    void the_clock_makes_it_look_at_every_cluster() throws Exception {
        // Given
        Recordings.detect(store, Recordings.events("quota"));

        // When
        HttpResponse<String> answer = send("dev.knative.sources.ping", "{}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(store.checkpoints().load(Correlate.readerOf("quota"))).isPresent();
    }

    @Test
    void a_bell_that_cannot_be_read_is_passed_over() throws Exception {
        assertThat(ring("{ damaged").statusCode()).isEqualTo(204);
        assertThat(ring("").statusCode()).isEqualTo(204);
    }

    @Test
    void a_cluster_held_elsewhere_is_tried_again_by_the_broker() throws Exception {
        // Given
        try (Claim elsewhere =
                store.checkpoints().claim(Correlate.readerOf("held")).orElseThrow()) {

            // When
            HttpResponse<String> answer = ring("{\"cluster\":\"held\",\"position\":1}");

            // Then
            assertThat(elsewhere.isHeld()).isTrue();
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
        }
    }

    private HttpResponse<String> ring(String data) throws Exception {
        return send(InputTypes.LOG_GREW, data);
    }

    private HttpResponse<String> send(String type, String data) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(root)
                .header("Content-Type", "application/json")
                .header("ce-id", "1")
                .header("ce-specversion", "1.0")
                .header("ce-source", "/test")
                .header("ce-type", type)
                .POST(BodyPublishers.ofString(data))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
