package dev.hindsight.view.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.hindsight.errorgroup.ErrorGroupCommand.Ignore;
import dev.hindsight.errorgroup.ErrorGroupCommand.Merge;
import dev.hindsight.errorgroup.ErrorGroupCommand.Resolve;
import dev.hindsight.errorgroup.ErrorGroupCommand.Spike;
import dev.hindsight.errorgroup.ErrorGroupCommand.Split;
import dev.hindsight.errorgroup.IgnoreUntil;
import dev.hindsight.view.PostgresForViews;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Groups of errors as they are listed, counted, merged and kept apart. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class ErrorListsOverRestTest extends ErrorsOverRest {
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
        assertThat(get("?sort=count").getString("items")).isEqualTo(before);
        assertThat(get("?sort=count&position=" + unmerged).getString("items")).isEqualTo(before);
        assertThat(get(key(PRICE)).<String>getList("history.type")).contains("joined", "left");
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
}
