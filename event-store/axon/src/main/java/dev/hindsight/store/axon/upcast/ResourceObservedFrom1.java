package dev.hindsight.store.axon.upcast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.store.codec.EventTypes;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/**
 * {@code resource.observed} from revision 1 to 2: a change now says whether somebody wanted it or it happened. Before,
 * only its path told.
 */
final class ResourceObservedFrom1 extends SingleEventUpcaster {
    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().getName().equals(EventTypes.RESOURCE_OBSERVED)
                && event.getType().getRevision().equals("1");
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                new SimpleSerializedType(EventTypes.RESOURCE_OBSERVED, "2"),
                JsonNode.class,
                ResourceObservedFrom1::withAspects);
    }

    private static JsonNode withAspects(JsonNode observed) {
        for (JsonNode change : observed.path("changes")) {
            if (change instanceof ObjectNode object && !object.has("aspect")) {
                object.put("aspect", aspectOf(object.path("path").asText()));
            }
        }
        return observed;
    }

    private static String aspectOf(String path) {
        if (path.startsWith("spec") || path.startsWith("data")) {
            return "spec";
        }
        return path.startsWith("status") ? "status" : "meta";
    }
}
