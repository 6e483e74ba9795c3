package dev.hindsight.detect.input;

import dev.hindsight.resource.Tree;
import io.cloudevents.CloudEventData;
import java.util.Map;

/** Data of a CloudEvent that was read as JSON already, so that it need not be read again. */
public record TreeData(Tree tree) implements CloudEventData {
    Tree object() throws Poison {
        if (tree.value() instanceof Map<?, ?>) {
            return tree;
        }
        throw new Poison("the data is JSON, but not an object");
    }

    @Override
    public byte[] toBytes() {
        return JsonTrees.bytes(tree);
    }
}
