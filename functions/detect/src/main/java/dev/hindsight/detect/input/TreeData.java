package dev.hindsight.detect.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.resource.Tree;
import io.cloudevents.CloudEventData;
import java.io.UncheckedIOException;
import java.util.Map;

/** Data of a CloudEvent that was read as JSON already, so that it need not be read again. */
public record TreeData(Tree tree) implements CloudEventData {
    private static final ObjectMapper JSON = new ObjectMapper();

    Tree object() throws Poison {
        if (tree.value() instanceof Map<?, ?>) {
            return tree;
        }
        throw new Poison("the data is JSON, but not an object");
    }

    @Override
    public byte[] toBytes() {
        try {
            return JSON.writeValueAsBytes(tree.value());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
