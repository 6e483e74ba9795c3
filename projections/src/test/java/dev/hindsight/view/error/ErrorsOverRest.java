package dev.hindsight.view.error;

import static io.restassured.RestAssured.given;

import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.logline.Level;
import dev.hindsight.store.EventStore;
import dev.hindsight.view.Told;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Stories of errors, and how they are asked for. */
abstract class ErrorsOverRest {
    static final Instant START = Instant.parse("2026-05-01T12:00:30Z");

    static final GroupIdentity PRICE = ErrorStory.error("web", "no price for sku <num>");

    static final GroupIdentity PRICE_TOO = ErrorStory.error("web", "no price for the sku <num>");

    static final GroupIdentity PANIC = ErrorStory.group(
            "shop", "cart", "log", Level.FATAL, "panic", "index out of range [<num>]", "60303ae22b998861");

    static final GroupIdentity PANIC_THERE = ErrorStory.group(
            "pay", "till", "log", Level.FATAL, "panic", "index out of range [<num>]", "60303ae22b998861");

    static final GroupIdentity BACK_OFF = ErrorStory.group(
            "shop", "web", "kubernetes", Level.WARN, "", "Back-off restarting failed container <*>", "");

    @Inject
    Told told;

    @Inject
    EventStore store;

    String cluster;

    ErrorStory story(String name) {
        cluster = name;
        return new ErrorStory(store, name, START);
    }

    void awaitViews() {
        told.awaitViews(store.log().head());
    }

    RequestSpecification here() {
        return given().queryParam("cluster", cluster).header("X-Hindsight-User", "ada");
    }

    JsonPath get(String path) {
        return here().get("/api/v1/errors" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    List<String> keys(String query) {
        return get(query).getList("items.key");
    }

    static String key(GroupIdentity is) {
        return "/" + is.key();
    }

    ErrorStory fiveGroups(String name) {
        return story(name)
                .occurs(PRICE, 5, "web-6d5f8-x2x4z", "1.0", "no price for sku 17")
                .later(1)
                .occurs(PANIC, 9, "cart-1", "2.0", "panic: index out of range [5]")
                .later(1)
                .occurs(PANIC_THERE, 1, "till-1", "", "panic: index out of range [5]")
                .later(1)
                .occurs(BACK_OFF, 2, "web-1", "", "Back-off restarting failed container web")
                .later(70)
                .occurs(PRICE_TOO, 1, "web-2", "1.1", "no price for the sku 18");
    }
}
