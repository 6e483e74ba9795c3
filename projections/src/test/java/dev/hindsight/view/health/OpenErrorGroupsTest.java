package dev.hindsight.view.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.correlate.Correlate;
import dev.hindsight.errorgroup.ErrorGroupCommand.Occur;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.errorgroup.occurrence.OccurrenceDecider;
import dev.hindsight.errorgroup.occurrence.OccurrenceDecider.Tell;
import dev.hindsight.fingerprint.Fingerprint;
import dev.hindsight.logline.Level;
import dev.hindsight.store.Cause;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.stream.ErrorStreams;
import dev.hindsight.store.wish.CommandDesk;
import dev.hindsight.store.wish.CommandDesk.Sender;
import dev.hindsight.store.wish.CommandDesk.Suppress;
import dev.hindsight.store.wish.ErrorGroupWish.Resolve;
import dev.hindsight.suppression.Target;
import dev.hindsight.view.PostgresForViews;
import dev.hindsight.view.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Open groups of errors take from the score like objects, on all four levels, though no source observes them. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class OpenErrorGroupsTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String RULE = "/health/reliability/open-error-group";

    @Inject
    Told told;

    @Inject
    EventStore store;

    @Inject
    Correlate correlate;

    @Inject
    CommandDesk commands;

    private String cluster;

    private void clusterWithAnError(String name, String namespace) throws InterruptedException {
        cluster = name;
        told.recording("missing-secret", cluster);
        occurs(namespace);
    }

    private void occurs(String namespace) throws InterruptedException {
        Instant clock = store.log().at(store.log().head()).orElseThrow().clock();
        Fingerprint print = new Fingerprint(
                KEY, "", Fingerprint.Basis.LEVEL_AND_TEMPLATE, "boom <*>", "boom <*>", "", List.of(), "1");
        GroupIdentity identity = new GroupIdentity(namespace, "web", "log", Level.ERROR, print);
        Instant minute = clock.truncatedTo(ChronoUnit.MINUTES);
        Occurrence occurrence =
                new Occurrence("input-" + store.log().head(), minute, 3, clock, clock, Map.of(), Map.of(), List.of());
        Cause cause = new Cause(clock, "source:logs", "input", null);
        store.journal()
                .submit(tx -> {
                    tx.decide(
                            ErrorStreams.GROUPS,
                            ErrorStreams.GROUPS.stream(cluster, KEY),
                            new Occur(identity, clock, clock, ""),
                            cause);
                    return tx.decide(
                            ErrorStreams.HOURS,
                            ErrorStreams.HOURS.stream(cluster, OccurrenceDecider.id(KEY, minute)),
                            new Tell(KEY, occurrence),
                            cause);
                })
                .join();
        follow();
    }

    private void follow() throws InterruptedException {
        correlate.catchUp(cluster);
        correlate.catchUp(cluster);
        told.awaitViews(store.log().head());
    }

    private JsonPath get(String path, Map<String, ?> parameters) {
        return given().queryParam("cluster", cluster)
                .queryParams(parameters)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath get(String path) {
        return get(path, Map.of());
    }

    private Sender ada() {
        return new Sender(cluster, "user:ada", "request", null);
    }

    private static BigDecimal sum(List<String> numbers) {
        return numbers.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void an_open_group_shows_on_every_level_and_is_gone_when_it_is_resolved() throws Exception {
        // Given
        clusterWithAnError("errors-levels", "shop");
        BigDecimal before = new BigDecimal(get("/health").getString("dimensions[0].deducted"));

        // When
        JsonPath rule = get(RULE);
        JsonPath group = get("/health/resources/" + KEY);
        commands.errorGroup(ada(), KEY, new Resolve("", "repaired"));
        follow();

        // Then
        String its = "items.find { it.finding.resource.uid == '" + KEY + "' }.";
        assertThat(rule.getString(its + "resource.kind")).isEqualTo("ErrorGroup");
        assertThat(rule.getString(its + "resource.name")).isEqualTo("boom <*>");
        assertThat(rule.getString(its + "points")).isEqualTo("1");
        assertThat(group.getString("resource.status")).isEqualTo("Open");
        assertThat(group.getString("rules[0].rule")).isEqualTo("open-error-group");
        assertThat(group.getString("points")).isEqualTo("1");
        assertThat(new BigDecimal(get("/health").getString("dimensions[0].deducted")))
                .isEqualByComparingTo(before.subtract(BigDecimal.ONE));
        JsonPath after = get("/health/resources/" + KEY);
        assertThat(after.getString("resource.status")).isEqualTo("Not open");
        assertThat(after.getString("history[0].rule")).isEqualTo("open-error-group");
        assertThat(after.getList("rules")).isEmpty();
    }

    @Test
    void what_the_parts_take_adds_up_also_with_errors_of_a_namespace_nobody_watches() throws Exception {
        // Given
        clusterWithAnError("errors-parts", "elsewhere");

        // When
        JsonPath health = get("/health");
        JsonPath namespaces = get("/health/namespaces", Map.of("limit", 500));
        JsonPath teams = get("/health/teams", Map.of("limit", 500));

        // Then
        BigDecimal whole = sum(health.getList("dimensions.deducted"));
        assertThat(namespaces.getList("items.name")).contains("elsewhere");
        assertThat(sum(namespaces.getList("items.points"))).isEqualByComparingTo(whole);
        assertThat(sum(teams.getList("items.points"))).isEqualByComparingTo(whole);
        assertThat(get("/health", Map.of("namespace", "elsewhere")).getBoolean("known"))
                .isTrue();
    }

    @Test
    void a_group_that_is_suppressed_stays_visible_and_takes_nothing() throws Exception {
        // Given
        clusterWithAnError("errors-suppressed", "shop");
        Target target = new Target("open-error-group", "shop", null, "ErrorGroup", null);

        // When
        commands.suppress(ada(), new Suppress("s", target, "known", null, null));
        follow();

        // Then
        assertThat(get(RULE).getString("deduction")).isEqualTo("0");
        JsonPath findings = get("/findings", Map.of("rule", "open-error-group"));
        String its = "items.find { it.id == 'open-error-group/" + KEY + "' }.";
        assertThat(findings.getString(its + "suppressed.who")).isEqualTo("user:ada");
    }

    @Test
    void a_key_that_nobody_knows_is_not_found() throws Exception {
        // Given
        clusterWithAnError("errors-unknown", "shop");

        // When, Then
        given().queryParam("cluster", cluster)
                .get("/api/v1/health/resources/ffffffffffffffffffffffffffffffff")
                .then()
                .statusCode(404);
    }
}
