package dev.hindsight.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.recorded.Json;
import dev.hindsight.resource.recorded.Recording;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static Stream<Tree> versions() {
        return Stream.of("missing-secret", "volume", "quota").map(Recording::of).flatMap(Recording::versions);
    }

    @Test
    void a_redacted_object_gives_the_same_facts() {
        versions().forEach(raw -> {
            // When
            Tree redacted = Json.tree(Json.text(Recording.EXTRACTOR.redacted(raw)));

            // Then
            assertThat(Recording.facts(redacted).body())
                    .isEqualTo(Recording.facts(raw).body());
        });
    }

    @Test
    void no_planted_value_survives() {
        versions().map(Plants::in).forEach(raw -> {
            // When
            String redacted = Json.text(Recording.EXTRACTOR.redacted(raw));

            // Then
            assertThat(redacted).doesNotContain(Plants.SECRET);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'data':{'KEY':'hunter2'}}",
                "{'data':'hunter2'}",
                "{'specversion':'1.0','data':{'kind':'Secret','apiVersion':'v1','data':{'KEY':'hunter2'}}}",
                "{'specversion':'1.0','data_base64':'hunter2'}",
                "{'inventory':'i','object':{'kind':'Secret','metadata':{},'data':{'KEY':'hunter2'}}}",
                "{'kind':'SecretList','apiVersion':'v1','items':[{'metadata':{'name':'x'},'data':{'KEY':'hunter2'}}]}",
                "{'env':[{'name':'X','value':'hunter2'}]}",
                "{'a':{'args':['--password=hunter2']}}",
                "{'password':'hunter2','token':{'x':1}}",
                "{'x':['https://ada:hunter2@example.org']}",
                "{'kind':'Pod','apiVersion':'v1','metadata':{'annotations':{'a':'{hunter2}'},'uid':['hunter2']}}",
                "{'kind':'Secret','apiVersion':'v1','metadata':[],'data':{'KEY':{'hunter2':'hunter2'}},'stringData':{'a':'hunter2'}}"
            })
    void also_what_is_no_whole_object_loses_its_values(String json) {
        // When
        Tree redacted = Recording.EXTRACTOR.redacted(Json.tree(json.replace('\'', '"')));

        // Then
        assertThat(Json.text(redacted)).doesNotContain("hunter2");
    }

    @Test
    void a_shape_tells_a_page_from_an_object_and_nothing_else() {
        assertThat(Redaction.shape("<html>hunter2</html>")).isEqualTo("<xxxx>xxxxxx0</xxxx>");
        assertThat(Redaction.shape("{\"a\": 1".repeat(100)))
                .hasSizeLessThan(210)
                .startsWith("{\"x\": 0{");
    }
}
