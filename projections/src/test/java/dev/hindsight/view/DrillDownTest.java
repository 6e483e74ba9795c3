package dev.hindsight.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.finding.log.LogRules;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the score down to one resource, every level adds up to the one above it: now and at any position before. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class DrillDownTest {
    private static final String CLUSTER = "drill-down";

    @Inject
    Told told;

    private long head;

    @BeforeEach
    void aRecordedOutage() {
        head = told.recording("checkout-outage", CLUSTER);
    }

    private JsonPath get(String path, long position) {
        return given().queryParam("cluster", CLUSTER)
                .queryParam("position", position)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void every_level_adds_up_at_many_positions() {
        int seenFindings = 0;
        for (int part = 1; part <= 12; part++) {
            // When
            long position = head * part / 12;
            JsonPath health = get("/health", position);

            // Then
            if (health.getBoolean("known")) {
                seenFindings += partsAddUp(health, position);
            }
        }
        assertThat(seenFindings).isPositive();
    }

    private int partsAddUp(JsonPath health, long position) {
        BigDecimal sum = sum(health.getList("overall.parts.points"));
        assertThat(sum).isEqualByComparingTo(health.getString("overall.uncapped"));
        int findings = 0;
        for (Map<String, Object> dimension : health.<Map<String, Object>>getList("dimensions")) {
            List<Map<String, Object>> rules = rules(dimension);
            assertThat(sum(rules.stream().map(rule -> rule.get("deduction")).toList()))
                    .isEqualByComparingTo((String) dimension.get("deducted"));
            for (Map<String, Object> rule : rules) {
                if (((Number) rule.get("count")).intValue() > 0) {
                    findings += sharesAddUp(dimension, rule, position);
                }
            }
        }
        return findings;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rules(Map<String, Object> dimension) {
        return (List<Map<String, Object>>) dimension.get("rules");
    }

    private int sharesAddUp(Map<String, Object> dimension, Map<String, Object> rule, long position) {
        JsonPath page = get("/health/" + dimension.get("dimension") + "/" + rule.get("rule"), position);
        List<String> points = page.getList("items.points");
        assertThat(points).hasSize(((Number) rule.get("count")).intValue());
        assertThat(sum(points)).isEqualByComparingTo((String) rule.get("deduction"));
        String uid = page.getString("items[0].resource.uid");
        JsonPath resource = get("/health/resources/" + uid, position);
        assertThat(sum(resource.getList("rules.points"))).isEqualByComparingTo(resource.getString("points"));
        assertThat(resource.<String>getList("rules.rule")).contains((String) rule.get("rule"));
        if (LogRules.KIND.equals(page.getString("items[0].resource.kind"))) {
            assertThat(get("/errors/" + uid, position).getString("group.key")).isEqualTo(uid);
        } else {
            assertThat(get("/resources/" + uid, position).getString("resource.points"))
                    .isEqualTo(resource.getString("points"));
        }
        return points.size();
    }

    private static BigDecimal sum(List<?> numbers) {
        return numbers.stream().map(number -> new BigDecimal((String) number)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void causes_of_a_difference_add_up_to_it() {
        for (int part = 1; part <= 6; part++) {
            // When
            JsonPath difference = given().queryParam("cluster", CLUSTER)
                    .queryParam("fromPosition", head * part / 12)
                    .queryParam("toPosition", head * (part + 6) / 12)
                    .get("/api/v1/health/difference")
                    .jsonPath();

            // Then
            if (difference.getString("delta") != null) {
                assertThat(sum(difference.getList("causes.points")))
                        .isEqualByComparingTo(difference.getString("delta"));
                assertThat(new BigDecimal(difference.getString("to.score"))
                                .subtract(new BigDecimal(difference.getString("from.score"))))
                        .isEqualByComparingTo(difference.getString("delta"));
            }
        }
    }
}
