package dev.hindsight.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.hindsight.store.EventStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What could not be handled can be seen, played again and thrown away. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class DeadLetterTest {
    @Inject
    EventStore store;

    private long letter(String reason) {
        return store.deadLetters()
                .add(
                        Instant.parse("2026-11-21T10:00:00Z"),
                        "detect",
                        reason,
                        Map.of("type", "some.type"),
                        "{not json".getBytes(StandardCharsets.UTF_8))
                .id();
    }

    @Test
    void a_letter_is_shown_with_its_body() {
        // Given
        long id = letter("not JSON");

        // When
        JsonPath shown = given().get("/api/v1/dead-letters/" + id).jsonPath();

        // Then
        assertThat(shown.getString("body")).isEqualTo("{not json");
        assertThat(shown.getString("reason")).isEqualTo("not JSON");
        assertThat(shown.<Object>get("resolved")).isNull();
    }

    @Test
    void a_letter_that_is_refused_again_stays_open() {
        // Given
        long id = letter("hopeless");

        // When
        JsonPath outcome = given().post("/api/v1/dead-letters/" + id + "/retry").jsonPath();

        // Then
        assertThat(outcome.getBoolean("settled")).isFalse();
        assertThat(outcome.getString("words")).contains("still hopeless");
    }

    @Test
    void a_letter_is_thrown_away_once() {
        // Given
        long id = letter("not wanted");

        // When
        given().post("/api/v1/dead-letters/" + id + "/discard")
                .then()
                .statusCode(200)
                .body("settled", equalTo(true));

        // Then
        given().post("/api/v1/dead-letters/" + id + "/discard").then().statusCode(409);
        given().get("/api/v1/dead-letters/" + id).then().body("resolved", equalTo("discarded"));
    }

    @Test
    void letters_are_paged_newest_first() {
        // Given
        for (int i = 0; i < 5; i++) {
            letter("number " + i);
        }

        // When
        JsonPath one = given().get("/api/v1/dead-letters?limit=2").jsonPath();
        JsonPath two = given().get("/api/v1/dead-letters?limit=2&cursor=" + one.getString("next"))
                .jsonPath();

        // Then
        List<Long> ids = new ArrayList<>(one.getList("items.id", Long.class));
        ids.addAll(two.getList("items.id", Long.class));
        assertThat(ids)
                .hasSize(4)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a))
                .doesNotHaveDuplicates();
    }
}
