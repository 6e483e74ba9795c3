package dev.hindsight.view.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.hindsight.store.EventStore;
import dev.hindsight.view.PostgresForViews;
import dev.hindsight.view.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class TokensOverRestTest {
    @Inject
    Told told;

    @Inject
    EventStore store;

    @Inject
    DataSource database;

    private static RequestSpecification wish(String json) {
        return given().header("X-Hindsight-User", "ada")
                .contentType("application/json")
                .body(json);
    }

    private static JsonPath made(String cluster) {
        return wish("{\"cluster\": \"%s\", \"name\": \"its source\", \"lasting\": \"P90D\"}".formatted(cluster))
                .post("/api/v1/ingest-tokens")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();
    }

    private JsonPath listed(String cluster) {
        told.awaitViews(store.log().head());
        return given().queryParam("cluster", cluster)
                .get("/api/v1/ingest-tokens")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int ingest(String token) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/x-ndjson")
                .body(new byte[0])
                .post("/ingest")
                .statusCode();
    }

    @Test
    void a_token_is_shown_once_and_kept_nowhere() throws Exception {
        // When
        JsonPath made = made("once");
        String token = made.getString("token");
        String secret = token.substring(token.lastIndexOf('.') + 1);
        JsonPath list = listed("once");
        String log = given().queryParam("cluster", "once").get("/api/v1/log").asString();
        String event = given().get("/api/v1/log/" + made.getLong("position")).asString();

        // Then
        assertThat(token).startsWith("hsi_");
        assertThat(list.getString("items[0].id")).isEqualTo(made.getString("id"));
        assertThat(list.getString("items[0].who")).isEqualTo("user:ada");
        assertThat(list.getString("items[0].state")).isEqualTo("active");
        assertThat(list.getString("items[0].expires")).isNotNull();
        assertThat(log).contains("an ingest token was made: its source");
        assertThat(List.of(list.prettify(), log, event)).noneMatch(text -> text.contains(secret));
        assertThat(tables()).hasSizeGreaterThan(15).noneMatch(table -> table.contains(secret));
        assertThat(ingest(token)).isEqualTo(200);
    }

    /** Every table of every schema as text. */
    private List<String> tables() throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<String> names = column(
                    connection,
                    "select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables"
                            + " where table_type = 'BASE TABLE'"
                            + " and table_schema not in ('pg_catalog', 'information_schema')");
            List<String> tables = new ArrayList<>();
            for (String name : names) {
                tables.add(String.join("\n", column(connection, "select t::text from " + name + " t")));
            }
            return tables;
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = connection.createStatement().executeQuery(query)) {
            while (found.next()) {
                rows.add(String.valueOf(found.getString(1)));
            }
        }
        return rows;
    }

    @Test
    void a_revoked_token_lets_nothing_in_within_ten_seconds_and_stays_in_the_list() throws Exception {
        // Given
        JsonPath made = made("revoking");
        assertThat(ingest(made.getString("token"))).isEqualTo(200);
        told.awaitViews(store.log().head());

        // When
        RequestSpecification revoke = given().header("X-Hindsight-User", "bob").queryParam("cluster", "revoking");
        revoke.queryParam("reason", "it leaked")
                .delete("/api/v1/ingest-tokens/" + made.getString("id"))
                .then()
                .statusCode(200)
                .body("events", equalTo(1));
        long end = System.nanoTime() + 10_000_000_000L;
        while (ingest(made.getString("token")) != 401 && System.nanoTime() < end) {
            Thread.sleep(100);
        }

        // Then
        assertThat(ingest(made.getString("token"))).isEqualTo(401);
        JsonPath list = listed("revoking");
        assertThat(list.getString("items[0].state")).isEqualTo("revoked");
        assertThat(list.getString("items[0].revokedWho")).isEqualTo("user:bob");
        assertThat(list.getString("items[0].revokedReason")).isEqualTo("it leaked");
        given().queryParam("cluster", "revoking")
                .queryParam("reason", "again")
                .delete("/api/v1/ingest-tokens/" + made.getString("id"))
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"cluster\": \" \", \"name\": \"x\"}', 422, cluster",
        "'{\"cluster\": \"c\", \"name\": \"\"}', 422, name",
        "'{\"cluster\": \"c\", \"name\": \"x\", \"lasting\": \"PT0S\"}', 422, expires",
        "'{\"cluster\": \"c\", \"name\": \"x\", \"lasting\": \"P999999999D\"}', 422, expires",
        "'{\"cluster\": \"c\", \"name\": \"x\", \"expires\": \"2020-01-01T00:00:00Z\"}', 422, expires",
        "'{\"cluster\": \"c\", \"name\": \"x\", \"secret\": \"mine\"}', 400, secret"
    })
    void what_cannot_be_followed_is_a_problem_that_names_the_field(String json, int status, String field) {
        wish(json)
                .post("/api/v1/ingest-tokens")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("parameter", equalTo(field));
        assertThat(store.log().clusters()).doesNotContain("c");
    }
}
