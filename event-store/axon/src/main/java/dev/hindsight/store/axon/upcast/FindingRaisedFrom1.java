package dev.hindsight.store.axon.upcast;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.store.codec.EventTypes;
import java.util.function.UnaryOperator;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/**
 * {@code finding.raised} from revision 1 to 2: a severity may now be {@code info}, which no earlier event says, so that
 * there is nothing to change but the number that keeps earlier programs from reading later ones.
 */
final class FindingRaisedFrom1 extends SingleEventUpcaster {
    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().getName().equals(EventTypes.FINDING_RAISED)
                && event.getType().getRevision().equals("1");
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                new SimpleSerializedType(EventTypes.FINDING_RAISED, "2"),
                JsonNode.class,
                UnaryOperator.<JsonNode>identity());
    }
}
