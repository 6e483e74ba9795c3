package dev.hindsight.app.journey.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.source.kubernetes.cluster.TestCluster;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What holds however Hindsight is run: the same journeys on the real cluster, in one process and on Knative. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.SAME_THREAD)
abstract class Journeys {
    static final Duration SEEN = Duration.ofSeconds(120);
    /** All of a cluster is listed at once, by an installation whose functions start from nothing meanwhile. */
    private static final Duration LISTED = Duration.ofSeconds(300);

    private static final String NO_SUCH_IMAGE = "registry.test/nowhere:404";

    Installation hindsight;
    World world;
    private long whenBroken;

    /** Starts a Hindsight with an empty log. */
    abstract Installation install(TestCluster cluster, Path folder);

    @BeforeAll
    void a_hindsight_watches_a_cluster(@TempDir Path folder) {
        TestCluster cluster = TestCluster.use();
        world = new World(cluster.namespace("journey"));
        world.deploy("front", World.IMAGE);
        hindsight = install(cluster, folder);
        hindsight
                .client()
                .until("/api/v1/clusters", answer -> answer.path("items").size() == 1, LISTED);
        hindsight.client().until(resources("Deployment", "front"), answer -> total(answer) == 1, LISTED);
    }

    @AfterAll
    void close() {
        if (hindsight != null) {
            hindsight.close();
        }
        if (world != null) {
            world.close();
        }
    }

    @Test
    @Order(1)
    void an_object_that_is_made_is_judged_and_shown() {
        // When
        world.deploy("broken", NO_SUCH_IMAGE);

        // Then
        JsonNode findings = until(open("image-pull"), answer -> total(answer) > 0);
        JsonNode finding = findings.path("items").path(0);
        assertThat(finding.path("resource").path("name").asText()).startsWith("broken-");
        assertThat(finding.toString()).contains(NO_SUCH_IMAGE);
        whenBroken = findings.path("asOf").path("position").asLong();
        String page = hindsight.client().send(page()).body();
        assertThat(page).contains("<div id=\"root\">");
        Matcher script = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"").matcher(page);
        assertThat(script.find()).as(page).isTrue();
        assertThat(hindsight.client().send(asset(script.group(1))).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void what_is_broken_costs_points_and_what_is_healed_gives_them_back() {
        // Given
        double broken = until(health(), Journeys::isScored)
                .path("overall")
                .path("score")
                .asDouble();

        // When
        world.remove("deployment", "broken");

        // Then
        until(open("image-pull"), answer -> total(answer) == 0);
        until(health(), answer -> answer.path("overall").path("score").asDouble() > broken);
    }

    @Test
    @Order(3)
    void the_instant_of_the_trouble_is_still_there_as_it_was() {
        // When
        String then = "&position=" + whenBroken;

        // Then
        assertThat(total(get(open("image-pull") + then))).isPositive();
        assertThat(total(get(resources("Deployment", "broken") + then))).isEqualTo(1);
        assertThat(total(get(resources("Deployment", "broken")))).isZero();
    }

    @Test
    @Order(4)
    void an_event_that_comes_again_or_late_changes_nothing() {
        // Given
        world.kubectl("create", "configmap", "settings", "--from-literal=colour=red");
        until(resources("ConfigMap", "settings"), answer -> total(answer) == 1);
        var first = world.asEvent("configmap", "settings");
        world.kubectl("create", "configmap", "later");
        world.kubectl("patch", "configmap", "settings", "--patch", "{\"data\":{\"colour\":\"blue\",\"size\":\"8\"}}");
        String steps = "/api/v1/differences?kind=ConfigMap&namespace=" + world.namespace() + "&q=settings";
        JsonNode before = until(steps, answer -> answer.toString().contains("size"));

        // When
        var second = world.asEvent("configmap", "settings");
        List.of(first, second, first, second, second).forEach(hindsight::deliver);

        // Then
        world.kubectl("create", "configmap", "last");
        until(resources("ConfigMap", "last"), answer -> total(answer) == 1);
        assertThat(get(steps).path("items")).isEqualTo(before.path("items"));
    }

    @Test
    @Order(5)
    void what_changes_while_nobody_watches_is_told_afterwards_with_the_gap() {
        // Given
        world.kubectl("create", "configmap", "goes-unseen");
        long before = until(resources("ConfigMap", "goes-unseen"), answer -> total(answer) == 1)
                .path("asOf")
                .path("position")
                .asLong();
        hindsight.lookAway();

        // When
        world.remove("configmap", "goes-unseen");
        world.kubectl("create", "configmap", "comes-unseen");
        hindsight.watch();

        // Then
        until(resources("ConfigMap", "comes-unseen"), answer -> total(answer) == 1);
        until(resources("ConfigMap", "goes-unseen"), answer -> total(answer) == 0);
        until(
                "/api/v1/changes?kind=ConfigMap&q=goes-unseen",
                answer -> words(answer).stream().anyMatch(words -> words.contains("seen only later")));
        until(
                "/api/v1/timeline?buckets=10",
                answer -> answer.path("gaps").toString().contains("ConfigMap"));
        assertThat(total(get(resources("ConfigMap", "goes-unseen") + "&position=" + before)))
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void what_was_acknowledged_outlives_a_kill_and_what_follows_is_seen() {
        // Given
        long head = get("/api/v1/clusters").path("items").path(0).path("head").asLong();

        // When
        hindsight.killAndStart();
        world.kubectl("create", "configmap", "after-the-kill");

        // Then
        until(resources("ConfigMap", "after-the-kill"), answer -> total(answer) == 1);
        assertThat(get("/api/v1/clusters").path("items").path(0).path("head").asLong())
                .isGreaterThanOrEqualTo(head);
        assertThat(total(get(open("image-pull") + "&position=" + whenBroken))).isPositive();
    }

    private String resources(String kind, String name) {
        return "/api/v1/resources?kind=" + kind + "&namespace=" + world.namespace() + "&q=" + name;
    }

    private String open(String rule) {
        return "/api/v1/findings?namespace=" + world.namespace() + "&rule=" + rule;
    }

    private String health() {
        return "/api/v1/health?namespace=" + world.namespace();
    }

    private HttpRequest page() {
        return HttpRequest.newBuilder(hindsight.client().uri("/"))
                .header("Accept", "text/html")
                .build();
    }

    private HttpRequest asset(String path) {
        return HttpRequest.newBuilder(hindsight.client().uri(path)).build();
    }

    private JsonNode get(String path) {
        return hindsight.client().get(path);
    }

    private JsonNode until(String path, Predicate<JsonNode> fits) {
        return hindsight.client().until(path, fits, SEEN);
    }

    private static boolean isScored(JsonNode health) {
        return health.path("overall").path("score").isTextual();
    }

    private static int total(JsonNode answer) {
        return answer.path("total").asInt();
    }

    private static List<String> words(JsonNode changes) {
        List<String> words = new ArrayList<>();
        changes.path("items").forEach(change -> words.add(change.path("words").asText()));
        return words;
    }
}
