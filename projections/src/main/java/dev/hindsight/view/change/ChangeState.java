package dev.hindsight.view.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.change.ChangePart;
import dev.hindsight.change.PartStory;
import dev.hindsight.change.Sentences;
import dev.hindsight.change.Story;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.view.fold.TemporalTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a row of {@code change} says: a change as it was told so far. */
record ChangeState(String cluster, Story story) {
    private static final ObjectMapper JSON = WireJson.mapper();

    static final TemporalTable<ChangeState> TABLE = new TemporalTable<>(
            "change",
            2,
            List.of(
                    "cluster",
                    "id",
                    "category",
                    "outcome",
                    "who",
                    "words",
                    "began",
                    "ended_at",
                    "uid",
                    "api_version",
                    "kind",
                    "namespace",
                    "name",
                    "parts",
                    "marks",
                    "search",
                    "story"),
            ChangeState::values,
            ChangeState::read);

    private Object[] values() {
        PartStory principal = story.principal();
        ResourceRef ref = principal.part().ref();
        String words = Sentences.of(story);
        String who = story.origin().who();
        return new Object[] {
            cluster,
            story.id(),
            WireJson.name(principal.part().category()),
            WireJson.name(story.outcome()),
            who == null ? "" : who,
            words,
            story.began(),
            story.ended(),
            ref.uid(),
            ref.apiVersion(),
            ref.kind(),
            ref.namespace(),
            ref.name(),
            story.parts().size(),
            marks(),
            search(words),
            json()
        };
    }

    /** What it can be found by, of all its parts: {@code  uid:u1 kind:Pod namespace:shop category:image }. */
    private String marks() {
        Set<String> marks = new TreeSet<>();
        for (PartStory story : story.parts()) {
            ChangePart part = story.part();
            marks.add("uid:" + part.ref().uid());
            marks.add("kind:" + part.ref().kind());
            marks.add("namespace:" + part.ref().namespace());
            marks.add("category:" + WireJson.name(part.category()));
            part.details().forEach(detail -> marks.add("category:" + WireJson.name(detail.category())));
        }
        return " " + String.join(" ", marks) + " ";
    }

    private String search(String words) {
        String parts = story.parts().stream()
                .map(part ->
                        Sentences.subject(part.part().ref()) + " " + part.part().words())
                .collect(Collectors.joining(" "));
        return (words + " " + parts).toLowerCase(Locale.ROOT);
    }

    private String json() {
        try {
            return JSON.writeValueAsString(story);
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException("a change that was read from JSON cannot be written as JSON", cannotBe);
        }
    }

    private static ChangeState read(ResultSet row) throws SQLException {
        return new ChangeState(row.getString("cluster"), story(row.getString("story")));
    }

    static Story story(String json) {
        try {
            return JSON.readValue(json, Story.class);
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException("a change's row cannot be read", cannotBe);
        }
    }
}
