package dev.hindsight.view.error;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.hindsight.errorgroup.ErrorGroupCommand.Ignore;
import dev.hindsight.errorgroup.ErrorGroupCommand.Merge;
import dev.hindsight.errorgroup.ErrorGroupCommand.Resolve;
import dev.hindsight.errorgroup.ErrorGroupCommand.Spike;
import dev.hindsight.errorgroup.ErrorGroupCommand.Split;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.errorgroup.IgnoreUntil;
import dev.hindsight.logline.Level;
import dev.hindsight.store.EventStore;
import dev.hindsight.view.PostgresForViews;
import dev.hindsight.view.Told;
import dev.hindsight.watch.WatchEvent.State;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Groups of errors as they are listed and looked at, now and then. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class ErrorsOverRestTest {
    private static final Instant START = Instant.parse("2026-05-01T12:00:30Z");
    private static final GroupIdentity PRICE = ErrorStory.error("web", "no price for sku <num>");
    private static final GroupIdentity PRICE_TOO = ErrorStory.error("web", "no price for the sku <num>");
    private static final GroupIdentity PANIC = ErrorStory.group(
            "shop", "cart", "log", Level.FATAL, "panic", "index out of range [<num>]", "60303ae22b998861");
    private static final GroupIdentity PANIC_THERE = ErrorStory.group(
            "pay", "till", "log", Level.FATAL, "panic", "index out of range [<num>]", "60303ae22b998861");
    private static final GroupIdentity BACK_OFF = ErrorStory.group(
            "shop", "web", "kubernetes", Level.WARN, "", "Back-off restarting failed container <*>", "");

    @Inject
    Told told;

    @Inject
    EventStore store;

    private String cluster;

    private ErrorStory story(String name) {
        cluster = name;
        return new ErrorStory(store, name, START);
    }

    private void awaitViews() {
        told.awaitViews(store.log().head());
    }

    private RequestSpecification here() {
        return given().queryParam("cluster", cluster).header("X-Hindsight-User", "ada");
    }

    private JsonPath get(String path) {
        return here().get("/api/v1/errors" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> keys(String query) {
        return get(query).getList("items.key");
    }

    private static String key(GroupIdentity is) {
        return "/" + is.key();
    }

    private ErrorStory fiveGroups(String name) {
        return story(name)
                .occurs(PRICE, 5, "web-6d5f8-x2x4z", "1.0", "no price for sku 17")
                .later(1)
                .occurs(PANIC, 9, "cart-1", "2.0", "panic: index out of range [5]")
                .later(1)
                .occurs(PANIC_THERE, 1, "till-1", "", "panic: index out of range [5]")
                .later(1)
                .occurs(BACK_OFF, 2, "web-1", "", "Back-off restarting failed container web")
                .later(70)
                .occurs(PRICE_TOO, 1, "web-2", "1.1", "no price for the sku 18");
    }

    @Test
    void every_filter_finds_what_fits_and_nothing_else() {
        // Given
        fiveGroups("filters").person(PANIC, new Ignore(IgnoreUntil.FOREVER, "known", START));
        awaitViews();

        // Then
        assertThat(keys("?namespace=pay")).containsExactly(PANIC_THERE.key());
        assertThat(keys("?service=cart")).containsExactly(PANIC.key());
        assertThat(keys("?level=warn")).containsExactly(BACK_OFF.key());
        assertThat(keys("?source=kubernetes")).containsExactly(BACK_OFF.key());
        assertThat(keys("?release=1.1")).containsExactly(PRICE_TOO.key());
        assertThat(keys("?text=SKU price the")).containsExactly(PRICE_TOO.key());
        assertThat(keys("?text=100%25")).isEmpty();
        assertThat(keys("?state=ignored")).containsExactly(PANIC.key());
        assertThat(keys("?state=open")).hasSize(4);
        assertThat(keys("?owner=-")).hasSize(5);
        assertThat(keys("?owner=ada")).isEmpty();
        here().get("/api/v1/errors?state=strange").then().statusCode(400).body("parameter", equalTo("state"));
        here().get("/api/v1/errors?sort=strange").then().statusCode(400).body("parameter", equalTo("sort"));
    }

    @Test
    void every_order_is_total_and_pages_follow_each_other() {
        // Given
        fiveGroups("orders");
        awaitViews();

        // Then
        assertThat(keys("?sort=-count").getFirst()).isEqualTo(PANIC.key());
        assertThat(keys("?sort=firstSeen").getFirst()).isEqualTo(PRICE.key());
        assertThat(keys("?sort=-lastSeen").getFirst()).isEqualTo(PRICE_TOO.key());
        assertThat(keys("?sort=severity").getFirst()).isEqualTo(BACK_OFF.key());
        assertThat(keys("?sort=-rate").getFirst()).isEqualTo(PRICE_TOO.key());
        for (String sort : List.of("lastSeen", "firstSeen", "count", "severity", "rate")) {
            assertThat(paged(sort)).as(sort).isEqualTo(keys("?sort=" + sort)).hasSize(5);
            assertThat(paged("-" + sort))
                    .as("-" + sort)
                    .isEqualTo(keys("?sort=" + sort).reversed());
        }
    }

    private List<String> paged(String sort) {
        List<String> keys = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = get("?limit=2&sort=" + sort + (next.isEmpty() ? "" : "&cursor=" + next));
            keys.addAll(page.getList("items.key"));
            next = page.getString("next");
        }
        return keys;
    }

    @Test
    void a_state_finds_the_rows_that_show_it_and_the_summary_counts_them() {
        // Given
        fiveGroups("states")
                .later(60 * 25)
                .occurs(ErrorStory.error("web", "quite new"), 1, "web-1", "", "quite new")
                .policy(PRICE, new Spike(START, 50, 1, 1, 1))
                .person(PANIC, new Ignore(IgnoreUntil.FOREVER, "known", START))
                .person(BACK_OFF, new Resolve("", "repaired", START))
                .person(PANIC_THERE, new Resolve("", "repaired", START))
                .occurs(PANIC_THERE, 1, "till-1", "", "panic: index out of range [5]");
        awaitViews();

        // When
        JsonPath all = get("?state=all");
        JsonPath summary = get("/summary");

        // Then
        assertThat(all.<String>getList("items.state"))
                .containsExactlyInAnyOrder("escalating", "ignored", "regressed", "ongoing", "resolved", "new");
        for (String state : all.<String>getList("items.state")) {
            assertThat(get("?state=" + state).<String>getList("items.state"))
                    .as(state)
                    .containsExactly(state);
            assertThat(summary.getLong(state)).as(state).isEqualTo(1);
        }
        assertThat(summary.getLong("open")).isEqualTo(4);
        assertThat(summary.getLong("rate1h")).isEqualTo(2);
        assertThat(get(key(BACK_OFF)).getString("resolved.reason")).isEqualTo("repaired");
        assertThat(get(key(PANIC)).getString("ignored.who")).isEqualTo("user:ada");
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
    void a_merge_adds_up_and_a_split_gives_back_what_was() {
        // Given
        ErrorStory story = fiveGroups("merges");
        awaitViews();
        String before = here().get("/api/v1/errors?sort=count&position=" + story.position())
                .jsonPath()
                .getString("items");
        long unmerged = story.position();
        JsonPath preview = get(key(PRICE_TOO) + "/merge-preview?into=" + PRICE.key());

        // When
        story.person(PRICE_TOO, new Merge(PRICE.key(), "the same"));
        awaitViews();
        JsonPath merged = get(key(PRICE));
        JsonPath list = get("");
        story.person(PRICE_TOO, new Split("not the same"));
        awaitViews();

        // Then
        assertThat(preview.getLong("count")).isEqualTo(6);
        assertThat(preview.<String>getList("releases")).containsExactly("1.1", "1.0");
        assertThat(merged.getLong("group.count")).isEqualTo(6);
        assertThat(merged.getLong("group.pods")).isEqualTo(2);
        assertThat(merged.getString("group.release")).isEqualTo("1.1");
        assertThat(merged.<String>getList("memberGroups.key")).containsExactly(PRICE_TOO.key());
        assertThat(list.<String>getList("items.key")).hasSize(4).doesNotContain(PRICE_TOO.key());
        assertThat(withoutComments(get("?sort=count").getString("items"))).isEqualTo(before);
        assertThat(get("?sort=count&position=" + unmerged).getString("items")).isEqualTo(before);
        assertThat(get(key(PRICE)).<String>getList("history.type")).contains("joined", "left");
    }

    private static String withoutComments(String items) {
        return items;
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
    void two_clusters_are_never_mixed() {
        // Given
        story("left").occurs(PRICE, 5, "web-1", "1.0", "no price for sku 17");
        story("right").occurs(PRICE, 7, "web-9", "2.0", "no price for sku 17");
        awaitViews();

        // Then
        cluster = "left";
        assertThat(get(key(PRICE)).getLong("group.count")).isEqualTo(5);
        assertThat(get(key(PRICE) + "/exemplars").<String>getList("items.pod")).containsExactly("web-1");
        assertThat(get(key(PRICE) + "/occurrences").<Integer>getList("points.count"))
                .containsExactly(5);
        cluster = "right";
        assertThat(get(key(PRICE)).<String>getList("podCounts.pod")).containsExactly("web-9");
        assertThat(get("/summary").getLong("rate1h")).isEqualTo(7);
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

    private io.restassured.response.ValidatableResponse post(GroupIdentity is, String verb, String body) {
        return here().contentType("application/json")
                .body(body)
                .post("/api/v1/errors/" + is.key() + "/" + verb)
                .then();
    }
}
