package dev.hindsight.view.list;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.view.PostgresForViews;
import dev.hindsight.view.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is no page goes on to the end of the list. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class ExportTest {
    private static final String CLUSTER = "exported";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Told told;

    private long head;

    @BeforeEach
    void aRecordedOutage() {
        head = told.recording("checkout-outage", CLUSTER);
    }

    private Response get(String path, String accept, Map<String, ?> more) {
        Response answer = given().accept(accept)
                .queryParam("cluster", CLUSTER)
                .queryParams(more)
                .get("/api/v1" + path);
        assertThat(answer.statusCode()).as(path + " as " + accept).isEqualTo(200);
        return answer;
    }

    @Test
    void lines_of_json_are_the_items_of_all_pages() throws Exception {
        for (String list :
                List.of("/changes", "/differences", "/log", "/resources?sort=-points", "/findings?state=all")) {
            // Given
            JsonNode first = JSON.readTree(
                    get(list, "application/json", Map.of("limit", 500)).asString());
            long total = first.get("total").asLong();

            // When
            Response answer = get(list, "application/x-ndjson", Map.of());
            List<JsonNode> items = new ArrayList<>();
            for (String line : answer.asString().lines().toList()) {
                items.add(JSON.readTree(line));
            }

            // Then
            assertThat(items).as(list).hasSize((int) total).doesNotHaveDuplicates();
            assertThat(items.subList(0, first.get("items").size())).containsExactlyElementsOf(first.get("items"));
            assertThat(answer.header("Total-Count")).isEqualTo(String.valueOf(total));
            assertThat(answer.header("Truncated")).isEqualTo("false");
        }
    }

    @Test
    void comma_separated_values_go_to_the_end_too_and_begin_with_their_columns() {
        // Given
        long total = given().queryParam("cluster", CLUSTER)
                .get("/api/v1/differences")
                .jsonPath()
                .getLong("total");
        assertThat(total).isGreaterThan(500);

        // When
        String csv = get("/differences", "text/csv", Map.of()).asString();
        String none = get("/differences", "text/csv", Map.of("kind", "Nothing")).asString();

        // Then
        assertThat(csv).startsWith("position,time,resource.uid,resource.apiVersion,resource.kind");
        assertThat(csv.split("\r\n")).hasSize((int) total + 1);
        assertThat(none.lines().toList()).hasSize(1);
    }

    @Test
    void a_comparison_is_exported_with_both_of_its_sides() {
        String csv = get("/resources/differences", "text/csv", Map.of("fromPosition", 0, "toPosition", head))
                .asString();

        long total = given().queryParam("cluster", CLUSTER)
                .queryParam("fromPosition", 0)
                .queryParam("toPosition", head)
                .get("/api/v1/resources/differences")
                .jsonPath()
                .getLong("total");
        assertThat(csv).startsWith("what,before.uid,").contains(",after.uid,");
        assertThat(csv.split("\r\n")).hasSize((int) total + 1);
    }

    @Test
    void every_list_can_be_exported() {
        for (String list : List.of(
                "/clusters",
                "/rules",
                "/health/namespaces",
                "/health/teams",
                "/health/trend",
                "/health/security/privilege-escalation",
                "/resources/kinds",
                "/resources/namespaces")) {
            assertThat(get(list, "text/csv", Map.of()).asString().lines().count())
                    .as(list)
                    .isGreaterThan(1);
        }
    }
}
