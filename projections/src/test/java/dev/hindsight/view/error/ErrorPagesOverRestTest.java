package dev.hindsight.view.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.view.PostgresForViews;
import dev.hindsight.watch.WatchEvent.State;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** One group of errors as it is looked at, now and then, and what people decide about it. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class ErrorPagesOverRestTest extends ErrorsOverRest {
    private io.restassured.response.ValidatableResponse post(GroupIdentity is, String verb, String body) {
        return here().contentType("application/json")
                .body(body)
                .post("/api/v1/errors/" + is.key() + "/" + verb)
                .then();
    }

    @Test
    void an_instant_shows_what_was_known_then() {
        // Given
        ErrorStory story = story("instants").occurs(PRICE, 5, "web-1", "1.0", "no price for sku 17");
        long first = story.position();
        story.later(10).occurs(PRICE, 7, "web-2", "1.1", "no price for sku 18");
        awaitViews();

        // When
        JsonPath then = get(key(PRICE) + "?position=" + first);
        JsonPath now = get(key(PRICE));

        // Then
        assertThat(then.getLong("group.count")).isEqualTo(5);
        assertThat(then.getString("group.release")).isEqualTo("1.0");
        assertThat(then.<String>getList("podCounts.pod")).containsExactly("web-1");
        assertThat(now.getLong("group.count")).isEqualTo(12);
        assertThat(now.<String>getList("releases.release")).containsExactly("1.1", "1.0");
        assertThat(now.getLong("group.rate5m")).isEqualTo(7);
        assertThat(now.getLong("group.rate1h")).isEqualTo(12);
        assertThat(now.<Integer>getList("group.recent")).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 7);
        assertThat(now.<Integer>getList("group.spark").getLast()).isEqualTo(12);
        assertThat(get("?at=2026-05-01T12:05:00Z").getLong("items[0].count")).isEqualTo(5);
        assertThat(get("/x/../?position=0").<String>getList("items")).isEmpty();
        here().get("/api/v1/errors/" + PRICE.key() + "?position=1").then().statusCode(404);
    }

    @Test
    void occurrences_are_told_at_any_zoom_and_a_gap_is_a_gap() {
        // Given
        story("zoom")
                .occurs(PRICE, 5, "web-1", "1.0", "no price for sku 17")
                .later(1)
                .report(State.UNREACHABLE, "the API server is away")
                .later(2)
                .report(State.STARTED, "")
                .occurs(PRICE, 7, "web-1", "1.0", "no price for sku 18");
        awaitViews();

        // When
        JsonPath minutes = get(key(PRICE) + "/occurrences?from=2026-05-01T11:30:00Z");
        JsonPath days = get(key(PRICE) + "/occurrences?from=2026-04-01T00:00:00Z&buckets=40");

        // Then
        assertThat(minutes.getLong("bucketSeconds")).isEqualTo(60);
        assertThat(minutes.<String>getList("points.time"))
                .containsExactly("2026-05-01T12:00:00Z", "2026-05-01T12:03:00Z");
        assertThat(minutes.<Integer>getList("points.count")).containsExactly(5, 7);
        assertThat(minutes.getString("gaps[0].from")).isEqualTo("2026-05-01T12:01:30Z");
        assertThat(minutes.getString("gaps[0].until")).isEqualTo("2026-05-01T12:03:30Z");
        assertThat(days.getLong("bucketSeconds")).isEqualTo(24 * 3600);
        assertThat(days.<Integer>getList("points.count")).containsExactly(12);
        here().get("/api/v1/errors" + key(PRICE) + "/occurrences?buckets=0")
                .then()
                .statusCode(400);
    }

    @Test
    void siblings_are_of_any_service_and_the_similar_of_the_same() {
        // Given
        ErrorStory story = fiveGroups("likeness");
        awaitViews();

        // When
        JsonPath similar = get(key(PRICE) + "/similar");
        here().contentType("application/json")
                .body("{\"other\": \"" + PRICE.key() + "\", \"reason\": \"no\"}")
                .post("/api/v1/errors/" + PRICE_TOO.key() + "/distinguish")
                .then()
                .statusCode(200);
        awaitViews();

        // Then
        assertThat(get(key(PANIC) + "/siblings").<String>getList("items.key")).containsExactly(PANIC_THERE.key());
        assertThat(get(key(PANIC)).getInt("siblings")).isEqualTo(1);
        assertThat(similar.<String>getList("items.group.key")).containsExactly(PRICE_TOO.key());
        assertThat(similar.getDouble("items[0].score")).isGreaterThanOrEqualTo(0.85);
        assertThat(get(key(PRICE) + "/similar").<String>getList("items")).isEmpty();
        assertThat(get(key(PRICE) + "/similar?position=" + story.position()).<String>getList("items"))
                .as("before the two were told apart or after, as the position says")
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void exemplars_come_with_their_frames_and_hostile_text_harms_nothing() {
        // Given
        String hostile = "no price for sku \u001b[31m<script>alert(1)</script> ' or 1=1 -- \\N \t \u202e";
        String stack = "java.lang.IllegalStateException: no price\n\tat com.acme.Cart.total(Cart.java:42)\n\tat"
                + " java.base/java.lang.Thread.run(Thread.java:1583)";
        story("hostile")
                .occurs(PRICE, 1, "web-1", "1.0", hostile)
                .occurs(PRICE, 1, "web-1", "1.0", stack)
                .occurs(ErrorStory.error("=cmd|' /C calc'!A0", "=1+1"), 1, "p", "", "=1+1");
        awaitViews();

        // When
        JsonPath exemplars = get(key(PRICE) + "/exemplars");
        String csv = here().accept("text/csv").get("/api/v1/errors").asString();

        // Then
        assertThat(exemplars.<String>getList("items.text")).contains(hostile);
        assertThat(exemplars.<String>getList("items.pod")).containsOnly("web-1");
        String frames = "items.find { it.text.startsWith('java.lang') }.stacks[0].frames";
        assertThat(exemplars.getString(frames + "[0].function")).isEqualTo("com.acme.Cart.total");
        assertThat(exemplars.<Boolean>getList(frames + ".inApplication")).containsExactly(true, false);
        assertThat(csv).contains("'=1+1").contains("'=cmd");
        assertThat(here().accept("application/x-ndjson")
                        .get("/api/v1/errors")
                        .asString()
                        .lines())
                .hasSize(2);
        assertThat(keys("?text=' or 1=1 --")).isEmpty();
        here().get("/api/v1/errors/%27%20or%201=1").then().statusCode(404);
    }

    @Test
    void what_people_decide_is_in_the_log_and_what_cannot_be_is_told() {
        // Given
        fiveGroups("verbs");
        awaitViews();

        // When
        post(PRICE, "resolve", "{\"release\": \"1.2\", \"reason\": \"repaired\"}")
                .statusCode(200);
        post(PANIC, "ignore", "{\"count\": 100}").statusCode(200);
        post(BACK_OFF, "assign", "{\"owner\": \"team-web\"}").statusCode(200);
        post(BACK_OFF, "comments", "{\"text\": \"seen since the roll-out\"}").statusCode(200);
        post(PRICE_TOO, "merge", "{\"into\": \"" + PRICE.key() + "\"}").statusCode(200);
        awaitViews();

        // Then
        assertThat(get(key(PRICE)).getString("group.state")).isEqualTo("resolved");
        assertThat(get(key(PANIC)).getLong("ignored.count")).isEqualTo(100);
        assertThat(keys("?owner=team-web")).containsExactly(BACK_OFF.key());
        assertThat(get(key(BACK_OFF)).getString("commentList[0].text")).isEqualTo("seen since the roll-out");
        assertThat(get(key(BACK_OFF)).getString("commentList[0].actor")).isEqualTo("user:ada");
        assertThat(get(key(PRICE_TOO)).getString("mergedInto.key")).isEqualTo(PRICE.key());
        post(PRICE_TOO, "resolve", "{}").statusCode(409);
        post(PRICE, "split", "{}").statusCode(409);
        post(PRICE, "merge", "{\"into\": \"" + PRICE_TOO.key() + "\"}").statusCode(422);
        post(PRICE, "merge", "{}").statusCode(422).body("parameter", equalTo("into"));
        post(PRICE, "reopen", "{}").statusCode(422).body("parameter", equalTo("reason"));
        post(PRICE, "comments", "{\"text\": \" \"}").statusCode(422).body("parameter", equalTo("text"));
        post(PRICE, "ignore", "{\"lasting\": \"PT0S\"}").statusCode(422);
        post(PRICE, "ignore", "{\"until\": \"2001-01-01T00:00:00Z\"}").statusCode(422);
        post(ErrorStory.error("no", "such"), "resolve", "{}").statusCode(404);
        post(PRICE, "resolve", "{\"relase\": \"1\"}").statusCode(400);
    }
}
