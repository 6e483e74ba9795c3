package dev.hindsight.store.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.hindsight.decider.DomainEvent;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events to JSON and back, by wire name and revision. Safe for many threads; one is enough for a process. */
public final class EventCodec {
    private final Map<Class<?>, Bound> byShape = new HashMap<>();
    private final Map<String, Bound> byName = new HashMap<>();

    public static EventCodec standard() {
        return new EventCodec(EventTypes.standard());
    }

    /** @throws IllegalArgumentException when two rows share a name or a shape */
    public EventCodec(List<EventType> rows) {
        ObjectMapper mapper = WireJson.mapper();
        for (EventType row : rows) {
            Bound bound = new Bound(row, mapper.writerFor(row.shape()), mapper.readerFor(row.shape()));
            if (byName.put(row.name(), bound) != null || byShape.put(row.shape(), bound) != null) {
                throw new IllegalArgumentException("twice in the registry: " + row);
            }
        }
    }

    /** @throws IllegalArgumentException for an event without a row */
    public EventType typeOf(DomainEvent event) {
        return bound(event).type;
    }

    /** @throws UnreadableEvent for a name without a row */
    public EventType named(String name) {
        return bound(name).type;
    }

    public Collection<EventType> types() {
        return byName.values().stream().map(Bound::type).toList();
    }

    /** @throws IllegalArgumentException when the event has no row or cannot be written as UTF-8 JSON */
    public byte[] encode(DomainEvent event) {
        Bound bound = bound(event);
        try {
            return bound.writer.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + bound.type.name(), e);
        }
    }

    /**
     * Reads an event of the revision that is written today; older ones must have been upcast before.
     *
     * @throws UnreadableEvent for an unknown name, another revision or JSON that does not fit
     */
    public DomainEvent decode(String name, int revision, byte[] json) {
        Bound bound = bound(name);
        if (bound.type.revision() != revision) {
            throw new UnreadableEvent(name + " is read at revision " + bound.type.revision() + ", not at " + revision);
        }
        try {
            return bound.reader.readValue(json);
        } catch (IOException e) {
            throw new UnreadableEvent("broken JSON of " + name + ": " + e.getMessage(), e);
        }
    }

    private Bound bound(DomainEvent event) {
        Bound bound = byShape.get(event.getClass());
        if (bound == null) {
            throw new IllegalArgumentException(
                    "no wire name for " + event.getClass().getName());
        }
        return bound;
    }

    private Bound bound(String name) {
        Bound bound = byName.get(name);
        if (bound == null) {
            throw new UnreadableEvent("unknown event " + name + "; was it written by a later version?");
        }
        return bound;
    }

    /** The reader and writer of one type, bound once so that nothing is looked up per event. */
    private record Bound(EventType type, ObjectWriter writer, ObjectReader reader) {}
}
