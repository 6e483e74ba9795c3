package dev.hindsight.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A resource with its facts, versions, events and relations. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class ResourcePageTest {
    private static final String CLUSTER = "resource-page";

    @Inject
    Told told;

    private long head;

    @BeforeEach
    void aRecording() {
        head = told.recording("memory-leak", CLUSTER);
    }

    private static RequestSpecification here() {
        return given().queryParam("cluster", CLUSTER);
    }

    private static JsonPath get(RequestSpecification request, String path) {
        return request.get("/api/v1" + path).then().statusCode(200).extract().jsonPath();
    }

    private JsonPath one(String kind, String name) {
        JsonPath found =
                get(here().queryParam("kind", kind).queryParam("q", name).queryParam("position", head), "/resources");
        assertThat(found.<String>getList("items.name")).anyMatch(its -> its.startsWith(name));
        return found;
    }

    @Test
    void a_deployment_owns_its_replica_sets_and_mounts_nothing_of_others() {
        // When
        String uid = one("Deployment", "orders").getString("items.find { it.name == 'orders' }.uid");
        JsonPath relations = get(here(), "/resources/" + uid + "/relations");

        // Then
        List<Map<String, Object>> items = relations.getList("items");
        assertThat(items).anySatisfy(item -> assertThat(item.get("relation")).isEqualTo("owns"));
        assertThat(get(here(), "/resources/" + uid).getString("resource.ready")).matches("\\d+/\\d+");
    }

    @Test
    void a_service_selects_pods_and_is_selected_from_their_side() {
        // When
        String service = one("Service", "orders").getString("items.find { it.name == 'orders' }.uid");
        List<Map<String, Object>> items = get(here(), "/resources/" + service + "/relations")
                .getList("items.findAll { it.relation == 'selects' }");

        // Then
        assertThat(items).isNotEmpty();
        @SuppressWarnings("unchecked")
        String pod = (String) ((Map<String, Object>) items.getFirst().get("resource")).get("uid");
        JsonPath back = get(here(), "/resources/" + pod + "/relations");
        assertThat(back.<String>getList("items.findAll { it.relation == 'selectedBy' }.resource.uid"))
                .contains(service);
        assertThat(back.<String>getList("items.relation")).contains("runsOn", "ownedBy");
    }

    @Test
    void a_list_has_the_columns_of_its_kind_when_they_are_asked_for() {
        // When
        JsonPath deployments = get(here().queryParam("kind", "Deployment"), "/resources?columns=true");
        JsonPath plain = get(here().queryParam("kind", "Deployment"), "/resources");

        // Then
        assertThat(deployments.<Map<String, String>>getList("items.columns")).allSatisfy(columns -> {
            assertThat(columns.get("images")).contains(":");
            assertThat(columns.get("revision")).matches("\\d+");
        });
        assertThat(plain.<Map<String, String>>getList("items.columns"))
                .allSatisfy(columns -> assertThat(columns).isEmpty());
    }

    @Test
    void history_yaml_and_diff_tell_of_the_same_versions() {
        // Given
        String uid = one("Deployment", "orders").getString("items.find { it.name == 'orders' }.uid");

        // When
        JsonPath history = get(here(), "/resources/" + uid + "/history?limit=500");
        List<Long> positions = history.getList("items.position", Long.class);

        // Then
        assertThat(positions).hasSizeGreaterThan(2).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        long newest = positions.getFirst();
        long before = positions.get(1);
        JsonPath diff = get(here(), "/resources/" + uid + "/diff?from=" + before + "&to=" + newest);
        assertThat(diff.<String>getList("changes.words"))
                .containsExactlyInAnyOrderElementsOf(history.getList("items[0].changes.words"));
        assertThat(diff.getString("after.yaml"))
                .startsWith("apiVersion: apps/v1")
                .contains("name: orders");
        assertThat(get(here().queryParam("position", before), "/resources/" + uid + "/yaml")
                        .getString("yaml"))
                .isEqualTo(diff.getString("before.yaml"));
    }

    @Test
    void a_pod_that_was_killed_tells_of_it_and_shows_its_events() {
        // When
        JsonPath findings = get(here(), "/findings?state=all&rule=oom-killed");

        // Then
        assertThat(findings.<String>getList("items.resource.kind")).isNotEmpty().containsOnly("Pod");
        String uid = findings.getString("items[0].resource.uid");
        assertThat(findings.<Map<String, Object>>getList("items[0].evidence")).isNotEmpty();
        JsonPath events = get(here(), "/resources/" + uid + "/events");
        assertThat(events.<String>getList("items.reason")).contains("Started");
        List<Instant> times = events.getList("items.time", String.class).stream()
                .map(Instant::parse)
                .toList();
        assertThat(times).isSortedAccordingTo((a, b) -> b.compareTo(a));
        long since = findings.getLong("items[0].sincePosition");
        JsonPath then = get(here().queryParam("position", since), "/resources/" + uid);
        assertThat(then.<String>getList("findings.rule")).contains("oom-killed");
        assertThat(then.getString("resource.level")).isEqualTo("failed");
        assertThat(get(here().queryParam("position", since - 1), "/resources/" + uid)
                        .<String>getList("findings.rule"))
                .doesNotContain("oom-killed");
    }

    @Test
    void what_is_gone_is_shown_in_its_last_form() {
        // Given
        JsonPath deleted = get(here(), "/differences?aspect=lifecycle&kind=Pod&q=deleted");
        String uid = deleted.getString("items[0].resource.uid");

        // When
        JsonPath page = get(here(), "/resources/" + uid);

        // Then
        assertThat(page.getLong("gone.position")).isEqualTo(deleted.getLong("items[0].position"));
        assertThat(page.getString("gone.how")).isEqualTo("deleted");
        assertThat(page.<Object>getList("findings")).isEmpty();
        long before = page.getLong("gone.position") - 1;
        assertThat(get(here().queryParam("position", before), "/resources/" + uid)
                        .<Object>get("gone"))
                .isNull();
        here().get("/api/v1/resources/" + uid + "?position=" + (page.getLong("firstPosition") - 1))
                .then()
                .statusCode(404);
    }

    @Test
    void the_timeline_counts_every_event_once_and_steps_lead_along_it() {
        // When
        JsonPath timeline = get(here(), "/timeline?buckets=50");
        long entries = get(here(), "/log?limit=1").getLong("total");

        // Then
        assertThat(timeline.getList("buckets.events", Long.class).stream()
                        .mapToLong(n -> n)
                        .sum())
                .isEqualTo(entries);
        JsonPath step = get(here().queryParam("direction", "previous"), "/timeline/step");
        long there = step.getLong("position");
        JsonPath earlier =
                get(here().queryParam("direction", "previous").queryParam("position", there), "/timeline/step");
        JsonPath back = get(
                here().queryParam("direction", "next").queryParam("position", earlier.getLong("position")),
                "/timeline/step");
        assertThat(earlier.getLong("position")).isLessThan(there);
        assertThat(back.getLong("position")).isEqualTo(there);
    }

    @Test
    void the_trend_ends_with_the_score_that_health_tells() {
        // When
        JsonPath trend = get(here(), "/health/trend?points=20");

        // Then
        assertThat(trend.<Object>getList("items")).hasSizeBetween(3, 20);
        assertThat(trend.getString("items[-1].overall"))
                .isEqualTo(get(here(), "/health").getString("overall.score"));
        JsonPath clusters = get(here(), "/clusters");
        assertThat(clusters.getString("items[0].score")).isEqualTo(trend.getString("items[-1].overall"));
        assertThat(clusters.getString("items[0].origin")).isNotBlank();
    }

    @Test
    void an_event_of_the_log_is_told_whole() {
        // When
        JsonPath line = get(here(), "/log?type=finding.raised&limit=1");
        JsonPath event = get(given(), "/log/" + line.getLong("items[0].position"));

        // Then
        assertThat(event.getString("type")).isEqualTo("dev.hindsight.finding.raised");
        assertThat(event.getString("event.finding.rule")).isNotBlank();
        assertThat(event.getString("hash")).hasSize(64);
        assertThat(get(here(), "/log?stream=" + event.getString("stream") + ":" + event.getString("streamId"))
                        .getList("items.position", Long.class))
                .contains(event.getLong("position"));
    }
}
