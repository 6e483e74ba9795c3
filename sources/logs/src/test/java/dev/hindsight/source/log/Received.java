package dev.hindsight.source.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.source.CollectingPublisher;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What arrived of logs. A batch that came twice counts once, as where it is taken over. */
record Received(CollectingPublisher published) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Texts in the order of their arrival. */
    static List<String> texts(List<CloudEvent> events) {
        List<String> texts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CloudEvent event : events) {
            if (event.getType().equals(InputTypes.LOG_BATCH) && ids.add(event.getId())) {
                data(event)
                        .path("lines")
                        .forEach(line -> texts.add(line.path("text").asText()));
            }
        }
        return texts;
    }

    List<String> texts() {
        return texts(published.events());
    }

    /** As soon as there are as many. */
    List<String> await(int number, Duration atMost) {
        return published.awaitAll(number + " lines, but " + texts().size(), atMost, events -> {
            List<String> texts = texts(events);
            return texts.size() >= number ? texts : null;
        });
    }

    static JsonNode data(CloudEvent event) {
        try {
            return JSON.readTree(event.getData().toBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
