package dev.hindsight.store.axon.upcast;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.store.codec.EventCodec;
import dev.hindsight.store.codec.UnreadableEvent;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/** From what an earlier version of the program wrote to what is read today, one class a step, oldest step first. */
public final class Upcasters {
    private static final byte[] NO_METADATA = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final EventUpcaster chain = new EventUpcasterChain(
            List.of(new ResourceObservedFrom1(), new ResourceObservedFrom2(), new FindingRaisedFrom1()));
    private final EventCodec codec;
    private final Serializer serializer;

    public Upcasters(EventCodec codec) {
        this.codec = codec;
        this.serializer = WireSerializer.of(codec);
    }

    public EventUpcaster chain() {
        return chain;
    }

    public Serializer serializer() {
        return serializer;
    }

    /**
     * Reads an event of any revision that was ever written. Only an old one goes through Axon's chain.
     *
     * @throws UnreadableEvent when no step leads to the revision of today
     */
    public DomainEvent decode(String type, int revision, byte[] payload) {
        if (codec.named(type).revision() == revision) {
            return codec.decode(type, revision, payload);
        }
        IntermediateEventRepresentation old = new InitialEventRepresentation(
                new GenericDomainEventEntry<>(
                        "", "", 0L, "", "1970-01-01T00:00:00Z", type, Integer.toString(revision), payload, NO_METADATA),
                serializer);
        IntermediateEventRepresentation today = chain.upcast(Stream.of(old))
                .findFirst()
                .orElseThrow(() -> new UnreadableEvent(type + " of revision " + revision + " was upcast to nothing"));
        return codec.decode(
                today.getType().getName(),
                Integer.parseInt(today.getType().getRevision()),
                today.getData(byte[].class).getData());
    }
}
