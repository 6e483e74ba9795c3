package dev.hindsight.view.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.hindsight.view.PostgresForViews;
import dev.hindsight.view.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Namespaces and teams beside each other: what they take adds up to what the cluster loses, at any position. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class PartsTest {
    private static final String CLUSTER = "parts";

    @Inject
    Told told;

    private long head;
    private long middle;

    @BeforeEach
    void aRecordedOutage() {
        head = told.recording("checkout-outage", CLUSTER);
        long first = here().get("/api/v1/health/trend").jsonPath().getLong("items[0].position");
        middle = (first + head) / 2;
    }

    private static RequestSpecification here() {
        return given().queryParam("cluster", CLUSTER);
    }

    private static JsonPath get(String path, Map<String, ?> parameters) {
        return here().queryParams(parameters)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static BigDecimal sum(List<String> numbers) {
        return numbers.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void what_the_parts_take_adds_up_to_what_the_cluster_loses() {
        for (int part = 1; part <= 8; part++) {
            // Given
            long position = head * part / 8;
            JsonPath health = get("/health", Map.of("position", position));

            for (String list : List.of("/health/namespaces", "/health/teams")) {
                // When
                JsonPath parts = get(list, Map.of("position", position, "limit", 500));

                // Then
                assertThat(sum(parts.getList("items.points")))
                        .as(list + " at " + position)
                        .isEqualByComparingTo(sum(health.getList("dimensions.deducted")));
            }
        }
    }

    @Test
    void the_score_of_a_part_in_the_list_is_that_of_its_own_page_and_of_its_rules() {
        for (String list : List.of("namespace", "team")) {
            // Given
            List<Map<String, Object>> parts =
                    get("/health/" + list + "s", Map.of("limit", 500)).getList("items");
            assertThat(parts).hasSizeGreaterThan(1);

            for (Map<String, Object> part : parts) {
                // When
                JsonPath its = get("/health", Map.of(list, part.get("name")));

                // Then
                assertThat(its.getString("overall.score")).isEqualTo(part.get("score"));
                for (Map<String, Object> dimension : its.<Map<String, Object>>getList("dimensions")) {
                    assertThat(((Map<?, ?>) part.get("dimensions")).get(dimension.get("dimension")))
                            .isEqualTo(dimension.get("score"));
                }
            }
        }
    }

    @Test
    void shares_of_a_rule_within_a_namespace_add_up_to_its_deduction_there() {
        JsonPath health = get("/health", Map.of("namespace", "shop"));
        int seen = 0;
        for (Map<String, Object> dimension : health.<Map<String, Object>>getList("dimensions")) {
            for (Object one : (List<?>) dimension.get("rules")) {
                Map<?, ?> rule = (Map<?, ?>) one;
                if (((Number) rule.get("count")).intValue() > 0) {
                    JsonPath page = get(
                            "/health/" + dimension.get("dimension") + "/" + rule.get("rule"),
                            Map.of("namespace", "shop", "limit", 500));
                    assertThat(sum(page.getList("items.points"))).isEqualByComparingTo((String) rule.get("deduction"));
                    assertThat(page.getLong("total")).isEqualTo(((Number) rule.get("count")).longValue());
                    seen++;
                }
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void the_difference_adds_up_for_every_part_level_and_grouping() {
        List<Map<String, String>> scopes = List.of(
                Map.of(),
                Map.of("namespace", "shop"),
                Map.of("team", "-"),
                Map.of("dimension", "reliability"),
                Map.of("dimension", "security", "namespace", "shop"),
                Map.of("rule", "crash-loop"));
        for (Map<String, String> scope : scopes) {
            for (String by : List.of("rule", "dimension", "namespace", "team", "resource")) {
                // When
                JsonPath difference = here().queryParams(scope)
                        .queryParam("by", by)
                        .queryParam("fromPosition", middle)
                        .queryParam("toPosition", head)
                        .get("/api/v1/health/difference")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();

                // Then
                BigDecimal delta = new BigDecimal(difference.getString("delta"));
                assertThat(sum(difference.getList("causes.points")))
                        .as(scope + by)
                        .isEqualByComparingTo(delta);
                assertThat(sum(difference.getList("groups.points")))
                        .as(scope + by)
                        .isEqualByComparingTo(delta);
                assertThat(new BigDecimal(difference.getString("to.score"))
                                .subtract(new BigDecimal(difference.getString("from.score"))))
                        .isEqualByComparingTo(delta);
            }
        }
    }

    @Test
    void each_point_of_the_trend_of_a_part_is_its_score_at_that_position() {
        for (Map<String, String> part : List.of(Map.of("namespace", "shop"), Map.of("team", "commerce"))) {
            // When
            List<Map<String, Object>> line = here().queryParams(part)
                    .get("/api/v1/health/trend")
                    .jsonPath()
                    .getList("items");

            // Then
            assertThat(line).hasSizeGreaterThan(3);
            for (int i = 1; i < line.size(); i += Math.max(1, line.size() / 7)) {
                Map<String, Object> point = line.get(i);
                String score = here().queryParams(part)
                        .queryParam("position", point.get("position"))
                        .get("/api/v1/health")
                        .jsonPath()
                        .getString("overall.score");
                assertThat(point.get("overall")).as(part + " at " + point).isEqualTo(score);
            }
        }
    }

    @Test
    void the_change_since_an_instant_is_the_difference_of_the_two_scores() {
        JsonPath now = get("/health/namespaces", Map.of("sincePosition", middle, "sort", "name"));
        JsonPath then = get("/health/namespaces", Map.of("position", middle, "sort", "name"));

        String path = "items.find { it.name == 'shop' }.";
        assertThat(new BigDecimal(now.getString(path + "change")))
                .isEqualByComparingTo(new BigDecimal(now.getString(path + "score"))
                        .subtract(new BigDecimal(then.getString(path + "score"))));
    }

    @Test
    void parts_that_are_not_there_are_refused_or_unknown() {
        here().queryParam("namespace", "nowhere")
                .get("/api/v1/health")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("namespace"));
        here().queryParam("team", "nobody")
                .get("/api/v1/health/trend")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("team"));
        here().queryParam("team", "x")
                .queryParam("namespace", "shop")
                .get("/api/v1/health")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("team"));
        here().queryParam("position", 0)
                .get("/api/v1/health/namespaces")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    @Test
    void the_page_of_a_resource_tells_what_was_wrong_with_it_before() {
        // Given
        Map<String, Object> ended =
                get("/findings", Map.of("state", "all", "limit", 500)).<Map<String, Object>>getList("items").stream()
                        .filter(finding -> finding.get("until") != null)
                        .findFirst()
                        .orElseThrow();

        // When
        JsonPath page = get("/health/resources/" + ((Map<?, ?>) ended.get("resource")).get("uid"), Map.of());

        // Then
        Map<String, Object> told = page.<Map<String, Object>>getList("history").stream()
                .filter(past -> past.get("untilPosition").equals(ended.get("untilPosition"))
                        && past.get("rule").equals(ended.get("rule")))
                .findFirst()
                .orElseThrow();
        assertThat(told).containsEntry("since", ended.get("since")).containsEntry("until", ended.get("until"));
    }
}
