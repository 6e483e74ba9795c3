package dev.hindsight.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How answers, errors and refusals look on the wire. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class WebTest {
    private static final String CLUSTER = "web";

    @Inject
    Told told;

    private long head;

    @BeforeEach
    void twoClusters() {
        head = told.recording("quota", CLUSTER);
        told.recording("quiet", "another");
    }

    private static RequestSpecification here() {
        return given().queryParam("cluster", CLUSTER);
    }

    @ParameterizedTest
    @CsvSource({
        "/resources?at=yesterday, at",
        "/resources?position=-1, position",
        "/resources?position=99999999, position",
        "/resources?at=2026-11-21T10:00:00Z&position=3, at",
        "/resources?sort=colour, sort",
        "/resources?level=bad, level",
        "/resources?label=app, label",
        "/resources?limit=501, limit",
        "/resources?limit=many, limit",
        "/resources?cursor=abc, cursor",
        "/findings?state=closed, state",
        "/findings?severity=awful, severity",
        "/findings?dimension=beauty, dimension",
        "/differences?aspect=none, aspect",
        "/differences?from=1, from",
        "/timeline?buckets=0, buckets",
        "/timeline/step, direction",
        "/health/beauty, dimension",
        "/health/difference, from",
        "/health/difference?from=2026-01-01T00:00:00Z&fromPosition=3, from",
        "/health/trend?points=1, points",
        "/search, q"
    })
    void a_wrong_parameter_is_named_with_what_is_wrong(String path, String parameter) {
        here().get("/api/v1" + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("parameter", equalTo(parameter))
                .body("detail", not(equalTo("")));
    }

    @Test
    void without_a_cluster_the_clusters_are_told() {
        given().get("/api/v1/resources")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("cluster"))
                .body("allowed", hasItem(CLUSTER))
                .body("allowed", hasItem("another"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/resources/none, 404",
        "/api/v1/health/reliability/none, 404",
        "/api/v1/nothing, 404",
        "/api/v1/log/99999999, 404",
        "/api/v1/dead-letters/4711, 404"
    })
    void what_is_not_there_is_a_problem_too(String path, int status) {
        here().get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }

    @Test
    void a_wrong_method_is_refused() {
        here().delete("/api/v1/resources").then().statusCode(405).contentType("application/problem+json");
        here().post("/api/v1/projections/none/rebuild").then().statusCode(404).body("detail", containsString("health"));
    }

    @Test
    void an_answer_that_is_known_is_not_sent_again() {
        // Given
        Response first = here().get("/api/v1/health");
        String tag = first.getHeader("ETag");

        // When
        Response again = here().header("If-None-Match", tag).get("/api/v1/health");

        // Then
        assertThat(tag).startsWith("W/\"");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.getHeader("ETag")).isEqualTo(tag);
        assertThat(again.asString()).isEmpty();
        here().header("If-None-Match", tag)
                .get("/api/v1/health?position=" + (head - 1))
                .then()
                .statusCode(200);
    }

    @Test
    void the_past_may_be_kept() {
        Response past = here().get("/api/v1/findings?position=" + (head - 1));

        assertThat(past.getHeader("Cache-Control")).isEqualTo("private, max-age=86400");
        assertThat(past.jsonPath().getBoolean("asOf.live")).isFalse();
        assertThat(past.jsonPath().getLong("asOf.position")).isEqualTo(head - 1);
    }

    @Test
    void lists_are_told_as_csv() {
        String csv = here().accept("text/csv")
                .get("/api/v1/resources?kind=Pod&limit=3")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();

        assertThat(csv.lines().toList()).hasSize(4);
        assertThat(csv)
                .startsWith("uid,cluster,apiVersion,kind,namespace,name,")
                .contains(CLUSTER + ",v1,Pod,");
    }

    @Test
    void a_foreign_host_is_refused() {
        given().header("Host", "evil.example")
                .get("/api/v1/clusters")
                .then()
                .statusCode(421)
                .contentType("application/problem+json")
                .body("detail", containsString("evil.example"));
    }

    @Test
    void a_page_of_another_site_is_refused() {
        given().header("Origin", "https://evil.example")
                .post("/api/v1/projections/health/rebuild")
                .then()
                .statusCode(403);
        given().header("Origin", "null").get("/api/v1/clusters").then().statusCode(403);
    }

    @Test
    void every_answer_tells_the_browser_what_not_to_do() {
        for (String path : new String[] {"/api/v1/clusters", "/q/openapi", "/nothing.js"}) {
            Response answer = given().get(path);
            assertThat(answer.getHeader("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.getHeader("Content-Security-Policy")).as(path).contains("default-src 'none'");
        }
    }

    @Test
    void a_browser_gets_the_page_at_any_path_and_a_nonce_of_its_own() {
        // When
        Response one = given().accept("text/html,*/*;q=0.8").get("/resources/abc");
        Response other = given().accept("text/html").get("/");

        // Then
        assertThat(one.statusCode()).isEqualTo(200);
        String policy = one.getHeader("Content-Security-Policy");
        String nonce = policy.replaceAll(".*script-src 'self' 'nonce-([^']+)'.*", "$1");
        assertThat(one.asString()).contains("content=\"" + nonce + "\"").doesNotContain("__CSP_NONCE__");
        assertThat(one.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(other.getHeader("Content-Security-Policy")).isNotEqualTo(policy);
        given().accept("text/html").get("/missing.js").then().statusCode(404);
        given().accept("text/html")
                .get("/assets/app-1a2b.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"));
        given().accept("application/json").get("/resources/abc").then().statusCode(404);
    }
}
