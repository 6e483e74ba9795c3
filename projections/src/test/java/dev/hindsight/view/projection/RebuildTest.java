package dev.hindsight.view.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.reader.Checkpoints.Claim;
import dev.hindsight.view.PostgresForViews;
import dev.hindsight.view.Told;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A projection is built anew from the log while the old rows serve, and the new rows are the same. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class RebuildTest {
    @Inject
    Told told;

    @Inject
    EventStore store;

    @Inject
    DataSource database;

    @Inject
    ProjectionCatalogue projections;

    @Inject
    ProjectionStates states;

    @Inject
    Rebuilds rebuilds;

    @BeforeEach
    void aRecording() {
        told.recording("quota", "rebuilt");
        told.errors("rebuilt");
        told.awaitViews(store.log().head());
    }

    private Map<String, String> live() throws SQLException {
        return TableDigests.of(database, ViewSchema.LIVE, TableDigests.tablesOf(projections.all()), "rebuilt");
    }

    private Map<String, Long> generations() {
        return states.reached().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().generation()));
    }

    private void awaitEnd(String name) throws InterruptedException {
        for (int i = 0; i < 3000 && states.of(name).rebuild() != null; i++) {
            Thread.sleep(20);
        }
        assertThat(states.of(name).rebuild()).isNull();
    }

    @Test
    void every_rebuilt_table_equals_the_live_one_byte_for_byte() throws Exception {
        // Given
        Map<String, String> before = live();
        Map<String, Long> generations = generations();

        for (Projection projection : projections.all()) {
            // When
            given().post("/api/v1/projections/" + projection.name() + "/rebuild")
                    .then()
                    .statusCode(202);
            awaitEnd(projection.name());
        }

        // Then
        assertThat(live()).isEqualTo(before);
        assertThat(generations())
                .allSatisfy((name, generation) -> assertThat(generation).isEqualTo(generations.get(name) + 1));
        assertThat(given().queryParam("cluster", "rebuilt")
                        .get("/api/v1/resources")
                        .jsonPath()
                        .getInt("total"))
                .isPositive();
        assertThat(schemas()).containsExactly("view");
    }

    private List<String> schemas() throws SQLException {
        return new FoldStep(database, ViewSchema.LIVE, store.log())
                .inTransaction(connection -> new Rows(connection)
                        .read(
                                "select schema_name from information_schema.schemata where schema_name like 'view%'",
                                row -> row.getString("schema_name")));
    }

    @Test
    void a_second_rebuild_of_the_same_projection_is_refused() throws Exception {
        // Given
        try (Claim held = store.checkpoints().claim("rebuild:changes").orElseThrow()) {
            // When
            given().post("/api/v1/projections/changes/rebuild")
                    // Then
                    .then()
                    .statusCode(409)
                    .body("status", equalTo(409));
        }
    }

    @Test
    void an_interrupted_rebuild_is_gone_on_with() throws Exception {
        // Given
        Projection changes = projections.named("changes").orElseThrow();
        Map<String, String> before = live();
        long generation = generations().get("changes");
        String schema = ViewSchema.ofRebuild("changes");
        ViewSchema.migrate(database, schema);
        FoldStep building = new FoldStep(database, schema, store.log());
        building.begin(changes);
        building.fold(changes, 0, store.log().read(0, 100));

        // When
        rebuilds.resume();
        awaitEnd("changes");

        // Then
        assertThat(live()).isEqualTo(before);
        assertThat(generations().get("changes")).isEqualTo(generation + 1);
    }

    @Test
    void rows_of_another_version_are_built_anew_by_themselves() throws Exception {
        // Given
        Map<String, String> before = live();
        new FoldStep(database, ViewSchema.LIVE, store.log())
                .inTransaction(connection -> connection
                        .createStatement()
                        .executeUpdate("update checkpoint set version = 'older' where name = 'findings'"));
        new FoldStep(database, ViewSchema.LIVE, store.log())
                .inTransaction(
                        connection -> connection.createStatement().executeUpdate("update finding set message = 'old'"));

        // When
        rebuilds.resume();
        awaitEnd("findings");

        // Then
        assertThat(live()).isEqualTo(before);
        assertThat(states.of("findings").version()).isEqualTo("2");
    }

    @Test
    void positions_and_lag_are_told() {
        // When
        JsonPath list = given().get("/api/v1/projections").jsonPath();

        // Then
        assertThat(list.<String>getList("items.name"))
                .containsExactlyInAnyOrder(
                        "log",
                        "clusters",
                        "resources",
                        "findings",
                        "health",
                        "rulesets",
                        "suppressions",
                        "tokens",
                        "differences",
                        "changes",
                        "errors",
                        "timeline");
        assertThat(list.<Integer>getList("items.lagEvents")).containsOnly(0);
        assertThat(list.getLong("asOf.head")).isEqualTo(store.log().head());
    }
}
