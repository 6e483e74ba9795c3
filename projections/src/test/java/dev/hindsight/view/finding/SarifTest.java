package dev.hindsight.view.finding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.finding.Severity;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.view.PostgresForViews;
import dev.hindsight.view.Told;
import dev.hindsight.view.finding.sarif.SarifLog;
import dev.hindsight.view.finding.sarif.SarifResult;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other tools read as SARIF is SARIF, by its official schema. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class SarifTest {
    private static final String CLUSTER = "sarif";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Told told;

    private JsonSchema schema;

    @BeforeEach
    void aRecordedOutage() throws IOException {
        told.recording("checkout-outage", CLUSTER);
        schema = new JsonSchema(JSON.readTree(getClass().getResource("/sarif/sarif-2.1.0-rtm.5.json")));
    }

    private static JsonNode get(String path, String accept) throws IOException {
        return JSON.readTree(given().accept(accept)
                .queryParam("cluster", CLUSTER)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Test
    void security_findings_are_valid_sarif_with_a_result_each() throws IOException {
        // Given
        long findings = get("/findings?dimension=security", "application/json")
                .get("total")
                .asLong();

        // When
        JsonNode log = get("/findings/sarif", "*/*");

        // Then
        assertThat(schema.errors(log)).isEmpty();
        JsonNode run = log.at("/runs/0");
        assertThat(findings).isPositive();
        assertThat(run.get("results")).hasSize((int) findings);
        for (JsonNode result : run.get("results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt());
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
            assertThat(rule.at("/help/text").asText()).isNotBlank();
            assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                            .asText())
                    .startsWith(CLUSTER + "/");
        }
    }

    @Test
    void the_list_of_findings_stays_json_for_who_accepts_anything() throws IOException {
        assertThat(get("/findings", "*/*").has("items")).isTrue();
    }

    @Test
    void a_suppressed_finding_says_why() throws IOException {
        // When
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SarifLog log = new SarifLog(out, "1", RuleCatalogue.standard().rules())) {
            log.write(new SarifResult(
                    "prod",
                    "privileged",
                    Severity.CRITICAL,
                    "It is privileged.",
                    new ResourceRef("apps/v1", "DaemonSet", "net", "cni", "u1"),
                    Instant.EPOCH,
                    "",
                    "it sets up the network"));
        }
        JsonNode log = JSON.readTree(out.toByteArray());

        // Then
        assertThat(schema.errors(log)).isEmpty();
        assertThat(log.at("/runs/0/results/0/suppressions/0/justification").asText())
                .isEqualTo("it sets up the network");
        assertThat(log.at("/runs/0/results/0/level").asText()).isEqualTo("error");
    }

    @Test
    void the_schema_refuses_what_is_no_sarif() throws IOException {
        // Given
        ObjectNode log = (ObjectNode) get("/findings/sarif", "*/*");

        // When
        ((ObjectNode) log.at("/runs/0/results/0")).put("level", "terrible").put("colour", "red");
        log.remove("version");

        // Then
        assertThat(schema.errors(log)).hasSize(3);
    }
}
