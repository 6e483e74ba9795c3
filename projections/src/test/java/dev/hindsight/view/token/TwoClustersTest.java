package dev.hindsight.view.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.command.Command;
import dev.hindsight.correlate.Correlate;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.ingest.TokenText;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.InputTypes;
import dev.hindsight.store.wish.CommandDesk.Issue;
import dev.hindsight.store.wish.CommandDesk.Sender;
import dev.hindsight.view.PostgresForViews;
import dev.hindsight.view.RecordedLog;
import dev.hindsight.view.Told;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Two clusters with the same namespaces, names and even uids, each sent from elsewhere with a token of its own, into
 * one store: what happens in one is nowhere in the other.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class TwoClustersTest {
    /** Events, so that a body stays below what is taken. */
    private static final int A_BODY = 500;

    @Inject
    Told told;

    @Inject
    Correlate correlate;

    @Inject
    EventStore store;

    @Inject
    RuleCatalogue rules;

    /** Made before the recordings begin: a cluster's clock never runs backwards. */
    private String token(String cluster) {
        byte[] random = new byte[TokenText.SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        TokenText token = TokenText.of(cluster, "t1", random);
        new Command(store, rules, () -> Instant.parse("2026-11-21T07:00:00Z"))
                .createToken(
                        new Sender(cluster, "user:ada", "test", null),
                        new Issue(token.id(), "its source", token.hash(), null, null));
        return token.reveal();
    }

    private void send(String token, List<CloudEvent> events, String cluster) throws InterruptedException {
        for (int from = 0; from < events.size(); from += A_BODY) {
            ingest(token, events.subList(from, Math.min(events.size(), from + A_BODY)));
        }
        for (int i = 0; i < 3; i++) {
            correlate.catchUp(cluster);
        }
        correlate.release(cluster);
        told.awaitViews(store.log().head());
    }

    private static void ingest(String token, List<CloudEvent> events) {
        JsonFormat format = new JsonFormat();
        String lines = events.stream()
                .map(event -> new String(format.serialize(event), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        given().header("Authorization", "Bearer " + token)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/ingest")
                .then()
                .statusCode(200);
    }

    private static List<CloudEvent> recorded(String cluster) {
        return RecordedLog.events("checkout-outage", cluster);
    }

    private static JsonPath get(String path, String cluster) {
        return given().queryParam("cluster", cluster)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static CloudEvent gone(CloudEvent known) {
        return CloudEventBuilder.v1(known)
                .withId("gone")
                .withType(InputTypes.RESOURCE_DELETE)
                .build();
    }

    @Test
    void what_happens_in_one_cluster_is_in_no_view_of_the_other() throws Exception {
        // Given
        String east = token("east-9");
        String west = token("west-9");
        List<CloudEvent> story = recorded("east-9");
        send(east, story.subList(0, story.size() * 2 / 3), "east-9");
        Map<String, String> before = Answers.of("east-9");

        // When
        send(west, recorded("west-9"), "west-9");
        Map<String, String> after = Answers.of("east-9");

        // Then
        assertThat(before).hasSizeGreaterThan(50);
        assertThat(Answers.differing(before, after)).isEmpty();
        assertThat(Answers.differing(before, Answers.of("west-9"))).hasSizeGreaterThan(10);
        assertThat(after.toString()).doesNotContain("west-9");
        assertThat(get("/clusters", "east-9").getList("items.name")).containsExactly("east-9");
        assertThat(given().get("/api/v1/clusters").jsonPath().<String>getList("items.name"))
                .contains("east-9", "west-9");
    }

    @Test
    void a_finding_that_clears_in_one_cluster_stays_in_the_other() throws Exception {
        // Given
        String north = token("north");
        String south = token("south");
        send(north, recorded("north"), "north");
        send(south, recorded("south"), "south");
        JsonPath finding = get("/findings?kind=Deployment&limit=1&sort=-severity", "north");
        String uid = finding.getString("items[0].resource.uid");
        CloudEvent last = recorded("north").stream()
                .filter(event -> new String(event.getData().toBytes(), StandardCharsets.UTF_8).contains(uid))
                .filter(event -> event.getType().equals(InputTypes.RESOURCE_UPDATE)
                        || event.getType().equals(InputTypes.RESOURCE_ADD))
                .reduce((one, next) -> next)
                .orElseThrow();
        long known = get("/findings?uid=" + uid, "south").getLong("total");

        // When
        send(north, List.of(gone(last)), "north");

        // Then
        assertThat(known).isPositive();
        assertThat(get("/findings?uid=" + uid, "north").getLong("total")).isZero();
        assertThat(get("/findings?uid=" + uid, "south").getLong("total")).isEqualTo(known);
        assertThat(get("/resources?q=" + finding.getString("items[0].resource.name"), "south")
                        .<String>getList("items.uid"))
                .contains(uid);
    }

    @Test
    void events_of_the_other_cluster_are_refused_whatever_the_token() {
        // Given
        String token = token("up");
        byte[] line = new JsonFormat().serialize(recorded("down").getFirst());

        // Then
        given().header("Authorization", "Bearer " + token)
                .contentType("application/x-ndjson")
                .body(line)
                .post("/ingest")
                .then()
                .statusCode(403);
        assertThat(store.log().clusters()).contains("up").doesNotContain("down");
    }
}
