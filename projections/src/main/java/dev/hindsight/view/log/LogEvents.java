package dev.hindsight.view.log;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.codec.EventCodec;
import dev.hindsight.store.codec.EventType;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.view.log.LogAnswers.LogEvent;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Single events, from the log itself. */
@ApplicationScoped
class LogEvents {
    private static final ObjectMapper JSON = WireJson.mapper();

    private final EventStore store;
    private final EventCodec codec = EventCodec.standard();

    LogEvents(EventStore store) {
        this.store = store;
    }

    LogEvent at(String text) {
        long position = Params.number("position", text, 1, Long.MAX_VALUE).orElseThrow();
        Recorded recorded = store.log()
                .at(position)
                .orElseThrow(() -> Refusal.notFound("The log has no event at position " + position + "; it ends at "
                        + store.log().head() + "."));
        EventType type = codec.typeOf(recorded.event());
        return new LogEvent(
                recorded.position(),
                recorded.cluster(),
                recorded.stream().type(),
                recorded.stream().id(),
                recorded.sequence(),
                recorded.id(),
                type.name(),
                String.valueOf(type.revision()),
                recorded.occurredAt(),
                recorded.recordedAt(),
                recorded.clock(),
                recorded.actor(),
                recorded.cause(),
                recorded.traceparent(),
                recorded.hash(),
                content(recorded));
    }

    private Map<String, Object> content(Recorded recorded) {
        try {
            return JSON.readValue(
                    codec.encode(recorded.event()), new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException cannotBe) {
            throw new UncheckedIOException("an event that was written as JSON cannot be read as JSON", cannotBe);
        }
    }
}
