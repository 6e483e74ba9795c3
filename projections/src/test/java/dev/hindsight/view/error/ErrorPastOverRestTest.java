package dev.hindsight.view.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.errorgroup.ErrorGroupCommand.Ignore;
import dev.hindsight.errorgroup.ErrorGroupCommand.Merge;
import dev.hindsight.errorgroup.IgnoreUntil;
import dev.hindsight.view.PostgresForViews;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list at an instant is the list as it was then. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class ErrorPastOverRestTest extends ErrorsOverRest {
    private static final List<String> LISTS = List.of(
            "?sort=-lastSeen",
            "?sort=lastSeen",
            "?sort=-count",
            "?sort=-rate",
            "?limit=2",
            "?limit=1&service=web",
            "?limit=1&level=fatal",
            "?limit=1&source=log&namespace=shop",
            "?limit=1&text=price",
            "?limit=1&state=open",
            "?limit=1&release=1.0");

    private final Map<String, String> seen = new LinkedHashMap<>();

    private static String shown(JsonPath list) {
        return list.getLong("total") + " " + list.getString("items");
    }

    private void look(ErrorStory story) {
        awaitViews();
        for (String list : LISTS) {
            seen.put(list + "&position=" + story.position(), shown(get(list)));
        }
    }

    @Test
    void a_list_in_the_past_is_the_list_that_was_shown_then() {
        // Given
        ErrorStory story = fiveGroups("past");
        look(story);
        look(story.ahead(PANIC, 300));
        look(story.person(PRICE_TOO, new Merge(PRICE.key(), "the same")));
        look(story.later(10).occurs(PRICE_TOO, 4, "web-2", "1.0", "no price for the sku 19"));
        look(story.person(BACK_OFF, new Ignore(IgnoreUntil.FOREVER, "known", START)));

        // When
        story.later(600)
                .occurs(PRICE, 1, "web-1", "1.2", "no price for sku 20")
                .occurs(PANIC, 1, "cart-1", "", "panic");
        awaitViews();

        // Then
        seen.forEach((list, then) -> assertThat(shown(get(list))).as(list).isEqualTo(then));
    }
}
