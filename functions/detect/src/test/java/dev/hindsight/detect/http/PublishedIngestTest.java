package dev.hindsight.detect.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.detect.Pods;
import dev.hindsight.ingest.TokenText;
import dev.hindsight.resource.ResourceEvent;
import dev.hindsight.store.InputTypes;
import dev.hindsight.store.Recorded;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clusters elsewhere send, and what else is tried at an address that the world can reach. */
@QuarkusTest
@TestProfile(PublishedIngestTest.Published.class)
class PublishedIngestTest {
    private static final String LINES = "application/x-ndjson";
    private static final String BATCH = "application/cloudevents-batch+json";

    @TestHTTPResource("/")
    URI root;

    @Inject
    PressedStore store;

    public static class Published implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hindsight.ingest.token-required", "true", "hindsight.detect.only-ingest", "true");
        }
    }

    @Test
    void events_of_the_tokens_cluster_are_taken_and_those_that_name_none_become_its() throws Exception {
        // Given
        TokenText token = tokens().create("eu", "taken");
        String nameless = Client.structured("eu", Pods.json("b", 2, "Pending")).replace("\"cluster\":\"eu\",", "");

        // When
        HttpResponse<String> answer = post(
                token.reveal(), LINES, Client.structured("eu", Pods.json("a", 1, "Pending")) + "\n" + nameless + "\n");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"accepted\":2", "\"appended\":2", "\"positions\":{\"eu\":");
        assertThat(podsOf("eu")).containsExactly("a", "b");
    }

    @Test
    void a_source_elsewhere_sends_single_events_in_binary_mode() throws Exception {
        // Given
        TokenText token = tokens().create("binary-eu", "b1");

        // When
        HttpResponse<String> right = binary(token.reveal(), "binary-eu", Pods.json("x", 1, "Pending"));
        HttpResponse<String> again = binary(token.reveal(), "binary-eu", Pods.json("x", 1, "Pending"));
        HttpResponse<String> foreign = binary(token.reveal(), "us", Pods.json("y", 1, "Pending"));
        HttpResponse<String> damaged = binary(token.reveal(), "binary-eu", "{ damaged");

        // Then
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.body()).contains("\"appended\":1");
        assertThat(again.body()).contains("\"unchanged\":1");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("“id-us” names the cluster “us”").contains("“binary-eu”");
        assertThat(damaged.body()).contains("\"deadLettered\":1");
        assertThat(store.log().clusters()).doesNotContain("us");
    }

    @Test
    void a_batch_with_one_event_of_another_cluster_is_refused_whole() throws Exception {
        // Given
        TokenText token = tokens().create("whole-eu", "w1");
        String batch = "[" + Client.structured("whole-eu", Pods.json("one", 1, "Pending")) + ","
                + Client.structured("whole-us", Pods.json("two", 1, "Pending")) + "]";

        // When
        HttpResponse<String> answer = post(token.reveal(), BATCH, batch);

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"line\":2", "\"accepted\":0", "“whole-us”");
        assertThat(podsOf("whole-eu")).isEmpty();
        assertThat(store.log().clusters()).doesNotContain("whole-us");
    }

    @Test
    void lines_are_taken_up_to_the_first_of_another_cluster() throws Exception {
        // Given
        TokenText token = tokens().create("line-eu", "l1");
        String lines = Client.structured("line-eu", Pods.json("one", 1, "Pending")) + "\n"
                + Client.structured("line-us", Pods.json("two", 1, "Pending")) + "\n"
                + Client.structured("line-eu", Pods.json("three", 1, "Pending")) + "\n";

        // When
        HttpResponse<String> answer = post(token.reveal(), LINES, lines);

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"line\":2", "\"accepted\":1", "\"appended\":1");
        assertThat(podsOf("line-eu")).containsExactly("one");
        assertThat(store.log().clusters()).doesNotContain("line-us");
    }

    @Test
    void a_letter_that_came_with_a_token_is_never_played_into_another_cluster() throws Exception {
        // Given
        TokenText token = tokens().create("letter-eu", "d1");
        String damaged =
                Client.structured("letter-us", Pods.json("one", 1, "Pending")).replace("\"1.0\"", "\"0.3\"");

        // When
        HttpResponse<String> answer = post(token.reveal(), LINES, damaged);

        // Then
        assertThat(answer.body()).contains("\"deadLettered\":1");
        assertThat(store.deadLetters().list(Long.MAX_VALUE, 1))
                .singleElement()
                .satisfies(letter -> assertThat(letter.attributes()).containsEntry("cluster", "letter-eu"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic aHNpOng=",
                "Bearer ",
                "Bearer of-the-page",
                "Bearer hsi_",
                "Bearer hsi_ZXU.taken.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer hsi_bm93aGVyZQ.none.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whoever_shows_no_token_that_is_known_is_not_let_in(String authorization) throws Exception {
        // Given
        tokens().create("eu", "taken");
        long head = store.log().head();
        HttpRequest.Builder request = client().request("ingest", LINES)
                .POST(BodyPublishers.ofString(Client.structured("eu", Pods.json("thief", 1, "Pending"))));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }

        // When
        HttpResponse<String> answer = Client.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).doesNotContain("AAAA");
        assertThat(store.log().head()).isEqualTo(head);
    }

    @Test
    void a_token_that_is_over_is_told_to_be_so_to_whoever_knows_its_secret() throws Exception {
        // Given
        TokenText expired = tokens().createExpired("over-eu", "o1");
        TokenText revoked = tokens().create("over-eu", "o2");
        tokens().revoke(revoked);
        String guessed = new TokenText("over-eu", "o2", expired.secret()).reveal();

        // Then
        assertThat(post(expired.reveal(), LINES, "").body()).contains("has expired");
        assertThat(post(revoked.reveal(), LINES, "").body()).contains("was revoked");
        assertThat(post(guessed, LINES, "").body()).contains("is not known here");
        assertThat(List.of(
                        post(expired.reveal(), LINES, "").statusCode(),
                        post(guessed, LINES, "").statusCode()))
                .containsOnly(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "dead-letter", "dead-letter/1/again", "q/info", "ingest/x"})
    void nothing_but_the_ingest_is_answered(String path) throws Exception {
        // Given
        TokenText token = tokens().create("only-eu", "p1" + Math.abs(path.hashCode()));
        long head = store.log().head();

        // When
        HttpResponse<String> answer = Client.HTTP.send(
                with(token.reveal(), path, "application/json")
                        .header("ce-id", "1")
                        .header("ce-specversion", "1.0")
                        .header("ce-source", "/test")
                        .header("ce-type", InputTypes.RESOURCE_ADD)
                        .header("ce-cluster", "us")
                        .POST(BodyPublishers.ofString(Pods.json("p", 1, "Pending")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(store.log().head()).isEqualTo(head);
    }

    private List<String> podsOf(String cluster) {
        return store.log().read(cluster, 0, 1000).stream()
                .map(Recorded::event)
                .filter(ResourceEvent.ResourceObserved.class::isInstance)
                .map(event -> ((ResourceEvent) event).ref().name())
                .toList();
    }

    private HttpResponse<String> binary(String token, String cluster, String data) throws Exception {
        return Client.HTTP.send(
                with(token, "ingest", "application/json")
                        .header("ce-id", "id-" + cluster)
                        .header("ce-specversion", "1.0")
                        .header("ce-source", "https://10.96.0.1:443")
                        .header("ce-type", InputTypes.RESOURCE_ADD)
                        .header("ce-cluster", cluster)
                        .header("ce-time", "2026-11-21T07:00:00Z")
                        .POST(BodyPublishers.ofString(data))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String token, String type, String body) throws Exception {
        return Client.HTTP.send(
                with(token, "ingest", type).POST(BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder with(String token, String path, String type) {
        return client().request(path, type).header("Authorization", "Bearer " + token);
    }

    private Tokens tokens() {
        return new Tokens(store);
    }

    private Client client() {
        return new Client(root);
    }
}
