package dev.hindsight.resource.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.resource.Tree;
import java.io.UncheckedIOException;

/** JSON as the functions read it. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static Tree tree(String json) {
        try {
            return Tree.of(MAPPER.readValue(json, Object.class));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static String text(Tree tree) {
        try {
            return MAPPER.writeValueAsString(tree.value());
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
