package dev.hindsight.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changed, as the list, the details and the swim lanes tell it. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class ChangesTest {
    private static final String CLUSTER = "changes-told";

    @Inject
    Told told;

    @BeforeEach
    void aRecording() {
        told.recording("image-tag", CLUSTER);
    }

    private static RequestSpecification here() {
        return given().queryParam("cluster", CLUSTER);
    }

    private static JsonPath get(RequestSpecification request, String path) {
        return request.get("/api/v1/changes" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_roll_out_and_its_end_are_listed_newest_first() {
        // When
        JsonPath list = get(here().queryParam("category", "image").queryParam("kind", "Deployment"), "");

        // Then
        assertThat(list.<String>getList("items.outcome")).containsExactly("complete", "rolled-back");
        assertThat(list.getString("items[1].words")).contains("began to roll out revision 1 → 2", "rolled back after");
        assertThat(list.getString("items[1].who")).isEqualTo("kubectl-set");
    }

    @Test
    void filters_find_what_fits_a_part_and_pages_follow_each_other() {
        assertThat(get(here().queryParam("who", "kubectl-set"), "").getList("items"))
                .hasSize(1);
        assertThat(get(here().queryParam("namespace", "elsewhere"), "").getList("items"))
                .isEmpty();
        assertThat(get(here().queryParam("q", "rc9 kubectl-set"), "").getList("items"))
                .hasSize(1);
        JsonPath first = get(here().queryParam("limit", 1), "");
        JsonPath second = get(here().queryParam("limit", 1).queryParam("cursor", first.getString("next")), "");
        assertThat(second.getString("items[0].id")).isNotEqualTo(first.getString("items[0].id"));
    }

    @Test
    void details_lead_to_the_observation() {
        // Given
        JsonPath item = get(here().queryParam("outcome", "rolled-back"), "");

        // When
        JsonPath change = get(here(), "/" + item.getString("items[0].id"));

        // Then
        assertThat(change.getString("parts[0].act")).isEqualTo("rolled-out");
        assertThat(change.getString("parts[0].details[0].after")).endsWith("3.4.1-rc9");
        assertThat(change.getLong("parts[0].position")).isEqualTo(item.getLong("items[0].position"));
    }

    @Test
    void lanes_hold_what_took_time_as_spans() {
        // When
        JsonPath lanes = get(here(), "/lanes");

        // Then
        assertThat(lanes.getString("lanes[0].resource.name")).isEqualTo("catalog");
        assertThat(lanes.<String>getList("lanes[0].spans.outcome")).startsWith("rolled-back");
        assertThat(lanes.getBoolean("complete")).isTrue();
        assertThat(get(here().queryParam("by", "namespace"), "/lanes").getString("lanes[0].resource"))
                .isNull();
    }
}
