package dev.hindsight.view.compare;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two instants of a list differ in is what the lists of the two instants differ in. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class ComparisonTest {
    private static final String CLUSTER = "compared";

    @Inject
    Told told;

    private final Random seeded = new Random(4);
    private long head;

    @BeforeEach
    void aRecordedOutage() {
        head = told.recording("checkout-outage", CLUSTER);
    }

    private static RequestSpecification here() {
        return given().queryParam("cluster", CLUSTER);
    }

    private static Map<String, Map<String, Object>> all(String path, String key, long position) {
        Map<String, Map<String, Object>> items = new HashMap<>();
        String cursor = null;
        do {
            JsonPath page = here().queryParam("position", position)
                    .queryParam("limit", 500)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/api/v1" + path)
                    .jsonPath();
            page.<Map<String, Object>>getList("items").forEach(item -> items.put((String) item.get(key), item));
            cursor = page.getString("next");
        } while (cursor != null);
        return items;
    }

    private static List<Map<String, Object>> differences(String path, long from, long to, int limit) {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = here().queryParam("fromPosition", from)
                    .queryParam("toPosition", to)
                    .queryParam("limit", limit)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/api/v1" + path + "/differences")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> some = page.getList("items");
            items.addAll(some);
            cursor = page.getString("next");
            if (cursor == null) {
                assertThat(page.getLong("total")).isEqualTo(items.size());
                assertThat(page.getLong("counts.added")
                                + page.getLong("counts.removed")
                                + page.getLong("counts.changed"))
                        .isEqualTo(items.size());
            }
        } while (cursor != null);
        return items;
    }

    private void agrees(String path, String key, List<String> fields, long from, long to) {
        Map<String, Map<String, Object>> before = all(path, key, from);
        Map<String, Map<String, Object>> after = all(path, key, to);
        Map<String, String> wanted = new HashMap<>();
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String its : keys) {
            Map<String, Object> was = before.get(its);
            Map<String, Object> is = after.get(its);
            if (was == null || is == null) {
                wanted.put(its, was == null ? "added[]" : "removed[]");
            } else {
                List<String> differing = fields.stream()
                        .filter(field -> !Objects.equals(was.get(field), is.get(field)))
                        .toList();
                if (!differing.isEmpty()) {
                    wanted.put(its, "changed" + differing);
                }
            }
        }
        Map<String, String> found = new HashMap<>();
        for (Map<String, Object> item : differences(path, from, to, 7)) {
            Map<?, ?> side = (Map<?, ?>) (item.get("after") == null ? item.get("before") : item.get("after"));
            found.put((String) side.get(key), "" + item.get("what") + item.get("fields"));
            if (item.get("before") != null) {
                assertThat(item.get("before")).isEqualTo(before.get(side.get(key)));
            }
            if (item.get("after") != null) {
                assertThat(item.get("after")).isEqualTo(after.get(side.get(key)));
            }
        }
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void resources_differ_as_their_lists_do() {
        List<String> fields = List.of(
                "status", "reason", "level", "ready", "restarts", "node", "owner", "labels", "findings", "changedAt");
        for (int i = 0; i < 6; i++) {
            long from = seeded.nextLong(head);
            agrees("/resources", "uid", fields, from, from + seeded.nextLong(head - from + 1));
        }
        agrees("/resources", "uid", fields, 0, head);
    }

    @Test
    void findings_differ_as_their_lists_do() {
        List<String> fields = List.of("message", "severity", "since");
        for (int i = 0; i < 6; i++) {
            long from = seeded.nextLong(head);
            agrees("/findings", "id", fields, from, from + seeded.nextLong(head - from + 1));
        }
        agrees("/findings", "id", fields, 0, head);
    }

    @Test
    void one_that_fits_at_one_of_the_two_instants_is_shown_as_it_is_at_both() {
        // Given
        List<Map<String, Object>> all = differences("/resources", head / 3, head, 500);

        // When
        JsonPath failed = here().queryParam("fromPosition", head / 3)
                .queryParam("toPosition", head)
                .queryParam("level", "failed")
                .queryParam("limit", 500)
                .get("/api/v1/resources/differences")
                .jsonPath();

        // Then
        List<Map<String, Object>> wanted = all.stream()
                .filter(item -> isFailed(item.get("before")) || isFailed(item.get("after")))
                .toList();
        assertThat(wanted).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(failed.<Map<String, Object>>getList("items")).isEqualTo(wanted);
    }

    private static boolean isFailed(Object side) {
        return side != null && ((Map<?, ?>) side).get("level").equals("failed");
    }

    @Test
    void a_cluster_appears_with_its_first_event() {
        JsonPath clusters = here().queryParam("fromPosition", 0)
                .queryParam("toPosition", head)
                .get("/api/v1/clusters/differences")
                .jsonPath();

        assertThat(clusters.getString("items.find { it.after.name == '" + CLUSTER + "' }.what"))
                .isEqualTo("added");
    }

    @Test
    void a_comparison_that_runs_backwards_is_refused() {
        for (String list : List.of("/resources", "/findings", "/clusters", "/health")) {
            here().queryParam("fromPosition", head)
                    .queryParam("toPosition", 3)
                    .get("/api/v1" + (list.equals("/health") ? "/health/difference" : list + "/differences"))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("parameter", equalTo("fromPosition"));
        }
    }
}
