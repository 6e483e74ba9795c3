package dev.hindsight.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.hindsight.correlate.Correlate;
import dev.hindsight.store.EventStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suppressions and rule sets, from the request to the score. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class PeoplesWishesOverRestTest {
    private static final String CLUSTER = "wishes";
    private static final String RULE = "no-limits";

    @Inject
    Told told;

    @Inject
    Correlate correlate;

    @Inject
    EventStore store;

    @BeforeEach
    void aCluster() {
        told.recording("quota", CLUSTER);
    }

    private static RequestSpecification here() {
        return given().queryParam("cluster", CLUSTER).header("X-Hindsight-User", "ada");
    }

    private static RequestSpecification wish(String json) {
        return here().contentType("application/json").body(json);
    }

    private void follow() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            correlate.catchUp(CLUSTER);
        }
        told.awaitViews(store.log().head());
    }

    private static JsonPath get(String path) {
        return here().get("/api/v1" + path).then().statusCode(200).extract().jsonPath();
    }

    private static BigDecimal score() {
        return new BigDecimal(get("/health").getString("overall.score"));
    }

    private static String worstRule() {
        return get("/findings?limit=1&suppressed=false&sort=-severity").getString("items[0].rule");
    }

    @Test
    void a_suppressed_finding_stays_visible_and_counts_for_nothing_until_it_is_withdrawn() throws Exception {
        // Given
        String rule = worstRule();
        BigDecimal before = score();

        // When
        String id = wish("{\"rule\": \"%s\", \"reason\": \"known\", \"lasting\": \"PT8H\"}".formatted(rule))
                .post("/api/v1/suppressions")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        follow();
        BigDecimal suppressed = score();
        JsonPath finding = get("/findings?suppressed=true&rule=" + rule);
        long total = get("/suppressions?state=active").getLong("items.find { it.id == '" + id + "' }.findings");
        here().queryParam("reason", "repaired")
                .delete("/api/v1/suppressions/" + id)
                .then()
                .statusCode(200);
        follow();

        // Then
        assertThat(suppressed).isGreaterThan(before);
        assertThat(finding.getString("items[0].suppressed.who")).isEqualTo("user:ada");
        assertThat(finding.getString("items[0].suppressed.reason")).isEqualTo("known");
        assertThat(finding.getString("items[0].points")).isEqualTo("0");
        assertThat(total).isEqualTo(finding.getLong("total"));
        assertThat(score()).isEqualByComparingTo(before);
        assertThat(get("/suppressions?state=withdrawn").getList("items.id")).contains(id);
        here().queryParam("reason", "again")
                .delete("/api/v1/suppressions/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    void a_rule_set_comes_into_force_and_the_difference_of_scores_says_so() throws Exception {
        // Given
        String rule = worstRule();
        long position = store.log().head();
        BigDecimal before = score();

        // When
        wish("{\"adjustments\": [{\"rule\": \"%s\", \"off\": true}], \"reason\": \"not here\"}".formatted(rule))
                .post("/api/v1/rulesets")
                .then()
                .statusCode(200)
                .body("events", equalTo(2));
        follow();
        BigDecimal after = score();
        JsonPath difference = get("/health/difference?fromPosition=" + position);
        JsonPath its = get("/rules");
        wish("{\"reason\": \"back\"}").post("/api/v1/rulesets/0/enable").then().statusCode(200);
        follow();

        // Then
        assertThat(after).isGreaterThan(before);
        assertThat(difference.<String>getList("causes.kind")).contains("rules_changed");
        assertThat(difference.<String>getList("causes.points").stream()
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(after.subtract(before));
        assertThat(its.getBoolean("items.find { it.id == '" + rule + "' }.off")).isTrue();
        assertThat(score()).isEqualByComparingTo(before);
        assertThat(get("/rulesets").<Boolean>getList("items.inForce")).containsExactly(false, true);
        assertThat(get("/log?type=dev.hindsight.ruleset.enabled").<String>getList("items.actor"))
                .contains("user:ada");
    }

    @Test
    void what_cannot_be_followed_is_a_problem_that_names_the_field() {
        wish("{\"rule\": \"nothing\", \"reason\": \"known\"}")
                .post("/api/v1/suppressions")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("parameter", equalTo("rule"));
        wish("{\"rule\": \"" + RULE + "\"}")
                .post("/api/v1/suppressions")
                .then()
                .statusCode(422)
                .body("parameter", equalTo("reason"));
        wish("{\"namspace\": \"dev\", \"reason\": \"typo\"}")
                .post("/api/v1/suppressions")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("namspace"));
        wish("{\"adjustments\": [], \"reason\": \"x\", \"base\": 99}")
                .post("/api/v1/rulesets")
                .then()
                .statusCode(409);
        wish("no json").post("/api/v1/rulesets").then().statusCode(400);
        here().contentType("text/plain")
                .body("{}")
                .post("/api/v1/rulesets")
                .then()
                .statusCode(415);
        given().queryParam("cluster", "none")
                .contentType("application/json")
                .body("{\"reason\": \"x\"}")
                .post("/api/v1/rulesets")
                .then()
                .statusCode(400)
                .body("allowed", hasItem(CLUSTER));
    }
}
