package dev.hindsight.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.recorded.Json;
import dev.hindsight.resource.recorded.Recording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsStayOutTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"env\":[{\"name\":\"COLOUR\",\"value\":\"hunter2-is-planted\"}]",
                "\"env\":[{\"name\":\"DB\",\"value\":\"postgres://app:hunter2-is-planted@db:5432/shop\"}]",
                "\"env\":[{\"name\":\"DB\",\"value\":\"postgres://app:hunter2-is-planted/x@db:5432/shop\"}]",
                "\"env\":[{\"name\":\"LOGIN\",\"value\":\"hunter2-is-planted:1234\"}]",
                "\"args\":[\"--password=hunter2-is-planted\"]",
                "\"args\":[\"--db.password\",\"hunter2-is-planted\"]",
                "\"args\":[\"-token\",\"hunter2-is-planted\"]",
                "\"args\":[\"-u\",\"ada:hunter2-is-planted\"]",
                "\"args\":[\"--dsn=ada:hunter2-is-planted@tcp(db:3306)/shop\"]",
                "\"args\":[\"--set=auth.password=hunter2-is-planted\"]",
                "\"command\":[\"sh\",\"-c\",\"mysql --password 'hunter2-is-planted x' y\"]",
                "\"command\":[\"sh\",\"-c\",\"curl -u ada:hunter2-is-planted http://x\"]",
                "\"args\":[\"API_KEY=hunter2-is-planted\"]",
                "\"args\":[\"https://app:hunter2-is-planted@example.org/\"]",
                "\"command\":[\"sh\",\"-c\",\"export TOKEN=hunter2-is-planted; run\"]",
                "\"command\":[\"sh\",\"-c\",\"curl -H 'Authorization: Bearer hunter2-is-planted' x\"]",
                "\"command\":[\"sh\",\"-c\",\"mysql --password='hunter2-is-planted now' x\"]",
                "\"command\":[\"run\",\"{\\\"password\\\": \\\"hunter2-is-planted\\\"}\"]",
                "\"livenessProbe\":{\"exec\":{\"command\":[\"redis-cli\",\"--pass\",\"hunter2-is-planted\"]}}",
                "\"livenessProbe\":{\"httpGet\":{\"path\":\"/?token=hunter2-is-planted\"}}",
                "\"livenessProbe\":{\"httpGet\":{\"httpHeaders\":[{\"name\":\"X\",\"value\":\"hunter2-is-planted\"}]}}",
                "\"lifecycle\":{\"preStop\":{\"exec\":{\"command\":[\"x\",\"--secret=hunter2-is-planted\"]}}}",
                "\"args\":[\"-p\",\"hunter2-is-planted\"]",
                "\"args\":[\"-phunter2-is-planted\"]",
                "\"command\":[\"/usr/bin/mysql\",\"-uroot\",\"-phunterisplanted-hunter2\"]",
                "\"command\":[\"redis-cli\",\"-a\",\"hunter2-is-planted\",\"ping\"]",
                "\"command\":[\"sh\",\"-c\",\"mysql -uroot -phunter2-is-planted -e 'select 1'\"]",
                "\"command\":[\"sh\",\"-c\",\"redis-cli -a hunter2-is-planted ping\"]",
                "\"command\":[\"sh\",\"-c\",\"/usr/bin/sshpass -p hunter2-is-planted ssh x\"]",
                "\"command\":[\"curl\",\"-H\",\"X-Api-Key: hunter2-is-planted\",\"x\"]",
                "\"unknownField\":\"hunter2-is-planted\""
            })
    void no_value_of_a_container_that_could_be_a_secret_is_kept(String field) {
        // Given
        Tree raw = Json.tree("""
                {"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","uid":"u","resourceVersion":"1"},
                 "spec":{"containers":[{"name":"c",%s}]}}
                """.formatted(field));

        // When
        Facts facts = Recording.facts(raw);

        // Then
        assertThat(Json.text(facts.body())).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"vendor.example/admin-password\":\"hunter2-is-planted\"",
                "\"vendor.example/applied\":\"{\\\"env\\\":\\\"hunter2-is-planted\\\"}\"",
                "\"vendor.example/config\":\"user: x\\npassword: hunter2-is-planted\"",
                "\"vendor.example/url\":\"https://x:hunter2-is-planted@example.org\"",
                "\"kubectl.kubernetes.io/last-applied-configuration\":\"hunter2-is-planted\""
            })
    void no_value_of_an_annotation_that_could_be_a_secret_is_kept(String annotation) {
        // Given
        Tree raw = Json.tree("""
                {"apiVersion":"v1","kind":"Service",
                 "metadata":{"name":"p","uid":"u","resourceVersion":"1","annotations":{%s}}}
                """.formatted(annotation));

        // When
        Facts facts = Recording.facts(raw);

        // Then
        assertThat(Json.text(facts.body())).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Secret", "ConfigMap"})
    void of_settings_only_keys_and_digests_are_kept(String kind) {
        // Given
        Tree raw = Json.tree("""
                {"apiVersion":"v1","kind":"%s","metadata":{"name":"s","uid":"u","resourceVersion":"1"},
                 "data":{"KEY":"%s","ODD":{"a":"%s"}},"stringData":{"KEY":"%s"},"binaryData":{"BIN":"%s"}}
                """.formatted(kind, Plants.SECRET, Plants.SECRET, Plants.SECRET, Plants.SECRET));

        // When
        Facts facts = Recording.facts(raw);

        // Then
        assertThat(Json.text(facts.body())).doesNotContain("hunter2");
        assertThat(facts.body().at("data").text("KEY")).startsWith("sha256:");
    }

    @Test
    void another_value_of_the_same_key_gives_another_digest() {
        // Given
        String json = """
                {"apiVersion":"v1","kind":"Secret","metadata":{"name":"s","uid":"u","resourceVersion":"1"},
                 "data":{"KEY":"%s"}}
                """;

        // When
        Facts before = Recording.facts(Json.tree(json.formatted("b25l")));
        Facts after = Recording.facts(Json.tree(json.formatted("dHdv")));

        // Then
        assertThat(after.body()).isNotEqualTo(before.body());
    }

    @Test
    void messages_keep_the_names_of_secrets() {
        // Given
        String message = "Error: secret \\\"payments-key\\\" not found; couldn't find key API_KEY in Secret shop/pay";
        Tree raw = Json.tree("""
                {"apiVersion":"v1","kind":"Event","metadata":{"name":"s","uid":"u","resourceVersion":"1"},"message":"%s"}
                """.formatted(message));

        // When
        Facts facts = Recording.facts(raw);

        // Then
        assertThat(facts.body().text("message")).isEqualTo(raw.text("message"));
    }

    @Test
    void no_planted_value_survives_in_any_object_of_the_recordings() {
        // Given
        List<Tree> planted = Recording.all()
                .flatMap(Recording::versions)
                .map(Plants::in)
                .filter(raw -> Json.text(raw).contains(Plants.SECRET))
                .toList();

        // When
        List<String> kept = planted.stream()
                .map(raw -> Json.text(Recording.facts(raw).body()))
                .toList();

        // Then
        assertThat(kept).hasSizeGreaterThan(1_000).noneMatch(facts -> facts.contains(Plants.SECRET));
    }
}
