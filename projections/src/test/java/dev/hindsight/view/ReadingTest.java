package dev.hindsight.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.detect.Detect;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked for an instant of the past is what was live then, and pages stay put while more is written. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class ReadingTest {
    @Inject
    Told told;

    @Inject
    Detect detect;

    private static RequestSpecification of(String cluster) {
        return given().queryParam("cluster", cluster);
    }

    private static JsonPath get(RequestSpecification request, String path) {
        return request.get("/api/v1" + path).then().statusCode(200).extract().jsonPath();
    }

    private static final List<String> VIEWS = List.of(
            "/resources?limit=500&sort=-points",
            "/resources?limit=500&sort=namespace&q=web",
            "/resources/kinds",
            "/resources/namespaces",
            "/findings?limit=500",
            "/findings?limit=500&state=all&sort=since",
            "/rules",
            "/differences?limit=100",
            "/log?limit=100",
            "/search?q=web");

    @Test
    void the_past_is_what_was_live_then() {
        // Given
        String cluster = "then";
        List<CloudEvent> events = RecordedLog.events("selector", cluster);
        int cut = events.size() * 2 / 3;
        long half = told.events(events.subList(0, cut), cluster);
        Map<String, Object> live = new LinkedHashMap<>();
        VIEWS.forEach(view -> live.put(view, get(of(cluster), view).get("items")));
        Map<String, Object> health = get(of(cluster), "/health").getMap("");
        assertThat(health.get("known")).isEqualTo(true);
        String time = get(of(cluster), "/health").getString("asOf.time");

        // When
        long end = told.events(events.subList(cut, events.size()), cluster);

        // Then
        assertThat(end).isGreaterThan(half);
        VIEWS.forEach(view -> assertThat(
                        get(of(cluster).queryParam("position", half), view).<Object>get("items"))
                .as(view)
                .isEqualTo(live.get(view)));
        Map<String, Object> healthThen =
                get(of(cluster).queryParam("position", half), "/health").getMap("");
        assertThat(healthThen.get("overall")).isEqualTo(health.get("overall"));
        assertThat(healthThen.get("dimensions")).isEqualTo(health.get("dimensions"));
        assertThat(get(of(cluster).queryParam("at", time), "/health").getString("asOf.time"))
                .isEqualTo(time);
        assertThat(get(of(cluster), "/findings?state=all").<Object>get("items"))
                .isNotEqualTo(live.get("/findings?limit=500&state=all&sort=since"));
    }

    @Test
    void pages_neither_double_nor_hide_items_while_more_is_written() {
        // Given
        String cluster = "paging";
        List<CloudEvent> events = RecordedLog.events("quota", cluster);
        int cut = events.size() * 2 / 3;
        long half = told.events(events.subList(0, cut), cluster);
        Iterator<CloudEvent> updates = events.subList(cut, events.size()).stream()
                .filter(event -> event.getType().equals(InputTypes.RESOURCE_UPDATE))
                .iterator();

        for (String sort : List.of("name", "-restarts", "createdAt", "-points")) {
            List<String> whole = pages(cluster, half, sort, 500, () -> {});

            // When
            List<String> paged = pages(
                    cluster, half, sort, 17, () -> detect.handle(updates.next()).join());

            // Then
            assertThat(paged).as(sort).isEqualTo(whole).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_jump_into_a_list_lands_where_paging_would_come_to() {
        // Given
        String cluster = "jumping";
        long head = told.recording("quota", cluster);

        for (String sort : List.of("name", "-points")) {
            List<String> whole = pages(cluster, head, sort, 500, () -> {});

            // When
            JsonPath page = get(of(cluster), "/resources?limit=5&offset=" + (whole.size() - 3) + "&sort=" + sort);

            // Then
            assertThat(page.<String>getList("items.uid"))
                    .as(sort)
                    .isEqualTo(whole.subList(whole.size() - 3, whole.size()));
            assertThat(page.getInt("total")).isEqualTo(whole.size());
            assertThat(page.getString("next")).isNull();
        }
    }

    private static List<String> pages(String cluster, long position, String sort, int limit, Runnable between) {
        List<String> uids = new ArrayList<>();
        String next = null;
        do {
            RequestSpecification request = of(cluster).queryParam("position", position);
            JsonPath page = get(
                    next == null ? request : request.queryParam("cursor", next),
                    "/resources?limit=" + limit + "&sort=" + sort);
            uids.addAll(page.getList("items.uid"));
            next = page.getString("next");
            assertThat(page.getInt("total")).isGreaterThanOrEqualTo(uids.size());
            between.run();
        } while (next != null);
        return uids;
    }

    @Test
    void a_live_list_that_is_paged_stays_at_the_position_of_its_first_page() {
        // Given
        String cluster = "pinned";
        List<CloudEvent> events = RecordedLog.events("quiet", cluster);
        told.events(events.subList(0, events.size() / 2), cluster);
        JsonPath first = get(of(cluster), "/differences?limit=5");

        // When
        told.events(events.subList(events.size() / 2, events.size()), cluster);
        JsonPath second = get(of(cluster).queryParam("cursor", first.getString("next")), "/differences?limit=5");

        // Then
        assertThat(second.getLong("asOf.position")).isEqualTo(first.getLong("asOf.position"));
        assertThat(second.getLong("asOf.head")).isGreaterThan(second.getLong("asOf.position"));
        assertThat(second.getInt("total")).isEqualTo(first.getInt("total"));
    }
}
