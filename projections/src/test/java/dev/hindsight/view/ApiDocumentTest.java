package dev.hindsight.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page's client is generated from the committed document, so it must be the one that is served. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class ApiDocumentTest {
    private static final Path COMMITTED = Path.of("../ui/openapi.json");

    @Test
    void the_committed_document_is_the_one_that_is_served() throws Exception {
        // When
        String served = given().queryParam("format", "json").get("/q/openapi").asString();

        // Then
        ObjectMapper json = new ObjectMapper();
        JsonNode document = json.readTree(served);
        if (Boolean.getBoolean("hindsight.write-openapi")) {
            Files.writeString(COMMITTED, json.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
        }
        assertThat(json.readTree(Files.readString(COMMITTED)).equals(document))
                .as("%s is what is served; write it anew with -Dhindsight.write-openapi=true", COMMITTED)
                .isTrue();
    }
}
