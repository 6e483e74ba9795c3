package dev.hindsight.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.Retention.Compaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What Hindsight tells of itself, and of a past that was dropped. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class StatusTest {
    @Inject
    Told told;

    @Inject
    EventStore store;

    @Test
    void rates_memory_and_sizes_are_measured() {
        // Given
        long head = told.recording("quiet", "status");
        // When
        JsonPath status = given().get("/api/v1/status").jsonPath();
        // Then
        assertThat(status.getLong("rates.head")).isGreaterThanOrEqualTo(head);
        assertThat(status.getDouble("rates.lastMinute")).isPositive();
        assertThat(status.getLong("memory.heapUsedBytes")).isPositive();
        assertThat(status.getLong("database.sizeBytes")).isGreaterThan(1 << 20);
        assertThat(status.getList("database.tables.name")).contains("event");
    }

    @Test
    void of_a_compacted_past_nothing_is_told() throws InterruptedException {
        // Given
        told.recording("quota", "compacted");
        Compaction compaction = store.retention().compact("compacted", Instant.now());
        assertThat(compaction.dropped()).isPositive();
        // Then
        given().queryParam("cluster", "compacted")
                .queryParam("at", compaction.clock().minusSeconds(1).toString())
                .get("/api/v1/resources")
                .then()
                .statusCode(400);
        given().queryParam("cluster", "compacted")
                .queryParam("at", compaction.clock().toString())
                .get("/api/v1/resources")
                .then()
                .statusCode(200);
        given().queryParam("cluster", "compacted")
                .queryParam("position", compaction.upTo() - 1)
                .get("/api/v1/health")
                .then()
                .statusCode(400);
        assertThat(given().get("/api/v1/status")
                        .jsonPath()
                        .getString("clusters.find { it.cluster == 'compacted' }.horizon"))
                .isEqualTo(compaction.clock().toString());
    }
}
