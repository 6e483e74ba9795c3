package dev.hindsight.service.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.ingest.TokenText;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The doors of the pod, with whoever judges tokens behind them. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class DoorsOfThePodTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String LINE = "{\"log\":\"boom\",\"service\":\"cart\",\"date\":1795255199.5}";
    private static final String TOKEN = "Bearer "
            + TokenText.of("east", "tok1", new byte[TokenText.SECRET_BYTES]).reveal();

    @TestHTTPResource
    URI pod;

    private final Sink sink = Surroundings.sink;

    @BeforeEach
    void nothing_came_yet() {
        sink.forget();
    }

    @Test
    void lines_go_on_in_the_name_of_who_sent_them_as_of_the_cluster_of_its_token() throws Exception {
        // When
        HttpResponse<String> answer = post(TOKEN);

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Sink.Taken taken = sink.taken().getFirst();
        assertThat(taken.path()).isEqualTo("/ingest");
        assertThat(taken.authorization()).isEqualTo(TOKEN);
        assertThat(taken.cluster()).isEqualTo("east");
        assertThat(taken.type()).isEqualTo("dev.hindsight.log.batch.v1");
        assertThat(taken.data()).contains("\"service\":\"cart\"", "\"text\":\"boom\"");
    }

    @Test
    void nobody_comes_in_without_a_token_or_with_one_that_is_not_taken_there() throws Exception {
        assertThat(post("Bearer something").statusCode()).isEqualTo(401);
        assertThat(post("").body()).contains("An ingest token is wanted");
        assertThat(sink.taken()).isEmpty();
    }

    @Test
    void what_is_answered_there_is_answered_here() throws Exception {
        // Given
        sink.answers(401);

        // When
        HttpResponse<String> revoked = post(TOKEN);
        sink.answers(503);
        HttpResponse<String> busy = post(TOKEN);
        sink.answers(400);
        HttpResponse<String> refused = post(TOKEN);

        // Then
        assertThat(revoked.statusCode()).isEqualTo(401);
        assertThat(revoked.body()).contains("The token was revoked");
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).hasValue("9");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(sink.taken()).isEmpty();
    }

    @Test
    void it_is_ready_when_it_knows_where_to_send_to_and_tells_what_came() throws Exception {
        // When
        post(TOKEN);
        String figures = get("q/metrics");

        // Then
        assertThat(get("q/health/ready")).contains("\"logs\"", "UP");
        assertThat(figures)
                .contains("hindsight_logs_door_lines_total{door=\"records\",outcome=\"accepted\",part=\"logs\"}")
                .contains("hindsight_logs_door_requests_total{door=\"records\",part=\"logs\",status=\"200\"}");
    }

    private String get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(pod.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(pod.resolve("logs"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(LINE));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
