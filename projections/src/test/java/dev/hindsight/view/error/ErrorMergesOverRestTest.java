package dev.hindsight.view.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.errorgroup.ErrorGroupCommand.Merge;
import dev.hindsight.errorgroup.ErrorGroupCommand.Split;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.view.PostgresForViews;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** Groups that are merged into groups that are merged. */
@QuarkusTest
@QuarkusTestResource(PostgresForViews.class)
class ErrorMergesOverRestTest extends ErrorsOverRest {
    private static final GroupIdentity PELICAN = ErrorStory.error("web", "the pelican is gone");
    private static final GroupIdentity WALRUS = ErrorStory.error("web", "a walrus was lost");
    private static final GroupIdentity HERON = ErrorStory.error("web", "no heron anywhere");

    private ErrorStory birds(String name) {
        return story(name)
                .occurs(PELICAN, 3, "web-1", "1.0", "the pelican is gone")
                .occurs(WALRUS, 20, "web-1", "1.0", "a walrus was lost")
                .occurs(HERON, 100, "web-2", "1.1", "no heron anywhere");
    }

    private static Merge into(GroupIdentity is) {
        return new Merge(is.key(), "the same");
    }

    private void shows(GroupIdentity is, long count, int members, int pods) {
        JsonPath page = get(key(is));
        assertThat(page.getLong("group.count")).isEqualTo(count);
        assertThat(page.getInt("group.members")).isEqualTo(members);
        assertThat(page.getInt("group.pods")).isEqualTo(pods);
        assertThat(page.getLong("group.rate1h")).isEqualTo(count);
        assertThat(page.getList("memberGroups")).hasSize(members);
    }

    @Test
    void a_group_is_found_by_the_words_of_what_is_merged_into_it() {
        // Given
        ErrorStory story = birds("words");
        long before = story.position();

        // When
        story.person(PELICAN, into(HERON));
        awaitViews();
        long merged = story.position();

        // Then
        assertThat(keys("?text=pelican")).containsExactly(HERON.key());
        assertThat(get("?text=pelican&limit=1").getLong("total")).isEqualTo(1);
        assertThat(keys("?text=web&sort=-rate")).containsExactly(HERON.key(), WALRUS.key());
        assertThat(keys("?text=pelican&position=" + before)).containsExactly(PELICAN.key());
        story.person(PELICAN, new Split("not the same"));
        awaitViews();
        assertThat(keys("?text=pelican")).containsExactly(PELICAN.key());
        assertThat(keys("?text=pelican&position=" + merged)).containsExactly(HERON.key());
    }

    @Test
    void merges_of_merges_count_once_and_are_found() {
        // Given
        ErrorStory story = birds("chain").person(PELICAN, into(WALRUS)).person(WALRUS, into(HERON));

        // When
        story.later(1).occurs(PELICAN, 1000, "web-3", "1.2", "the pelican is gone");
        awaitViews();

        // Then
        shows(HERON, 1123, 2, 3);
        assertThat(get(key(HERON)).getString("group.release")).isEqualTo("1.2");
        for (String text : new String[] {"pelican", "walrus", "heron"}) {
            assertThat(keys("?text=" + text)).as(text).containsExactly(HERON.key());
        }
        assertThat(keys("?release=1.2")).containsExactly(HERON.key());
        assertThat(get("/summary").getLong("open")).isEqualTo(1);
        assertThat(get("/summary").getLong("rate1h")).isEqualTo(1123);
        assertThat(get("/summary?text=walrus").getLong("rate1h")).isEqualTo(1123);
        assertThat(get("?sort=-rate").getLong("items[0].rate1h")).isEqualTo(1123);
        assertThat(get(key(HERON) + "/exemplars").<String>getList("items.text"))
                .contains("the pelican is gone", "a walrus was lost", "no heron anywhere");
    }

    @Test
    void a_split_of_the_middle_takes_along_what_is_merged_into_it() {
        // Given
        ErrorStory story = birds("middle");
        awaitViews();
        String before = get("?sort=count").getString("items");
        story.person(PELICAN, into(WALRUS)).person(WALRUS, into(HERON));

        // When
        story.person(WALRUS, new Split("not the same"));
        awaitViews();

        // Then
        shows(WALRUS, 23, 1, 1);
        shows(HERON, 100, 0, 1);
        assertThat(get(key(PELICAN)).getString("mergedInto.key")).isEqualTo(WALRUS.key());
        assertThat(keys("?text=pelican")).containsExactly(WALRUS.key());
        assertThat(keys("?text=walrus")).containsExactly(WALRUS.key());
        assertThat(get("/summary").getLong("open")).isEqualTo(2);
        story.person(PELICAN, new Split("not the same"));
        awaitViews();
        assertThat(get("?sort=count").getString("items")).isEqualTo(before);
    }
}
