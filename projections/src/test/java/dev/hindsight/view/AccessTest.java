package dev.hindsight.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what in a recorded cluster. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class AccessTest {
    private static final String CLUSTER = "access";

    @Inject
    Told told;

    @BeforeEach
    void aRecording() {
        told.recording("quiet", CLUSTER);
    }

    private static RequestSpecification here() {
        return given().queryParam("cluster", CLUSTER);
    }

    private static JsonPath get(RequestSpecification request, String path) {
        return request.get("/api/v1/access" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void who_can_is_answered_with_binding_and_role() {
        // When
        JsonPath found = get(here().queryParam("verb", "delete").queryParam("resource", "nodes"), "/who-can");

        // Then
        assertThat(found.<String>getList("items.subject.name")).contains("system:masters");
        assertThat(found.getString("items.find { it.subject.name == 'system:masters' }.role.name"))
                .isEqualTo("cluster-admin");
        assertThat(found.<String>getList("items.binding.uid"))
                .doesNotContain("")
                .doesNotContainNull();
    }

    @Test
    void an_account_has_also_what_its_groups_have() {
        // When
        JsonPath found = get(
                here().queryParam("subjectKind", "ServiceAccount")
                        .queryParam("subjectNamespace", "shop")
                        .queryParam("subject", "anything"),
                "/grants");

        // Then
        assertThat(found.<String>getList("items.subject.name")).contains("system:authenticated");
    }

    @Test
    void subjects_come_in_pages_and_as_csv() {
        // When
        JsonPath first = get(here().queryParam("limit", 3), "/subjects");
        JsonPath second = get(here().queryParam("limit", 3).queryParam("cursor", first.getString("next")), "/subjects");
        String csv = here().accept("text/csv").get("/api/v1/access/subjects").asString();

        // Then
        List<Object> both = new java.util.ArrayList<>(first.getList("items.subject"));
        both.addAll(second.getList("items.subject"));
        assertThat(both).hasSize(6).doesNotHaveDuplicates();
        assertThat(csv.lines().count()).isEqualTo(first.getLong("total") + 1);
    }

    @Test
    void dangers_are_counted_and_lead_to_those_who_have_them() {
        // When
        JsonPath dangers = get(here(), "/dangers");
        JsonPath subjects = get(here().queryParam("danger", "everything"), "/subjects");

        // Then
        assertThat(dangers.getInt("items.find { it.id == 'everything' }.subjects"))
                .isEqualTo(subjects.getList("items").size())
                .isPositive();
    }

    @Test
    void before_anything_was_seen_nobody_may_anything() {
        assertThat(get(here().queryParam("position", 1), "/subjects").getList("items"))
                .isEmpty();
    }

    @Test
    void a_question_without_a_verb_is_refused() {
        given().queryParam("cluster", CLUSTER)
                .queryParam("resource", "pods")
                .get("/api/v1/access/who-can")
                .then()
                .statusCode(400);
    }
}
