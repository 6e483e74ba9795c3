package dev.hindsight.view.error.near;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.store.EventStore;
import dev.hindsight.view.PostgresForViews;
import dev.hindsight.view.Told;
import dev.hindsight.view.error.ErrorStory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is suggested for a merge, with the model and without. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class SimilarErrorsTest {
    private static final GroupIdentity MAIL = ErrorStory.error("post", "email could not be sent");
    private static final GroupIdentity MAIL_TOO = ErrorStory.error("post", "failed to send email");
    private static final GroupIdentity PRICE = ErrorStory.error("post", "no price for parcel <num>");
    private static final GroupIdentity PRICE_TOO = ErrorStory.error("post", "no price for the parcel <num>");

    @Inject
    Told told;

    @Inject
    EventStore store;

    private static Meaning withoutModel() {
        return new Meaning(() -> {
            throw new UnsatisfiedLinkError("no room for the native part");
        });
    }

    private void four(String cluster) {
        ErrorStory story = new ErrorStory(store, cluster, Instant.parse("2026-05-01T12:00:30Z"));
        for (GroupIdentity is : List.of(MAIL, MAIL_TOO, PRICE, PRICE_TOO)) {
            story.occurs(is, 1, "post-1", "1.0", is.fingerprint().template());
        }
        told.awaitViews(store.log().head());
    }

    private static JsonPath similar(String cluster, GroupIdentity is) {
        return given().queryParam("cluster", cluster)
                .get("/api/v1/errors/" + is.key() + "/similar")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void what_means_the_same_in_other_words_is_suggested() {
        // Given
        four("meant");

        // When
        JsonPath found = similar("meant", MAIL);

        // Then
        assertThat(found.<String>getList("items.group.key")).containsExactly(MAIL_TOO.key());
        assertThat(found.<String>getList("items.method")).containsExactly("minilm");
        assertThat(found.getDouble("items[0].score")).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void without_the_model_words_decide_and_nobody_is_refused() {
        // Given
        four("worded");
        QuarkusMock.installMockForType(withoutModel(), Meaning.class);

        // When
        JsonPath mails = similar("worded", MAIL);
        JsonPath prices = similar("worded", PRICE);

        // Then
        assertThat(mails.<String>getList("items")).isEmpty();
        assertThat(prices.<String>getList("items.group.key")).containsExactly(PRICE_TOO.key());
        assertThat(prices.<String>getList("items.method")).containsExactly("cosine");
    }
}
