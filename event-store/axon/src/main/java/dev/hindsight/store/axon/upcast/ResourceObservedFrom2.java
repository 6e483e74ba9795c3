package dev.hindsight.store.axon.upcast;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.store.codec.EventTypes;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/** {@code resource.observed} from revision 2 to 3: the facts may now say who wrote them. Before, nobody noted it. */
final class ResourceObservedFrom2 extends SingleEventUpcaster {
    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().getName().equals(EventTypes.RESOURCE_OBSERVED)
                && event.getType().getRevision().equals("2");
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                new SimpleSerializedType(EventTypes.RESOURCE_OBSERVED, "3"), JsonNode.class, observed -> observed);
    }
}
