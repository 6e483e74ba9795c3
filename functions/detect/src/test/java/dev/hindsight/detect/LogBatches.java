package dev.hindsight.detect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.store.InputTypes;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Batches of log lines as a source sends them. */
final class LogBatches {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final String POD = "web-5d4f8b6c9d-x2k4p";

    private LogBatches() {}

    static Map<String, Object> line(int second, String text) {
        return Map.of(
                "time", NOON.plusSeconds(second).toString(), "stream", "stderr", "text", text, "sequence", second);
    }

    /** Of one container of namespace shop, a line a second. */
    static CloudEvent batch(String id, int second, String... texts) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(line(second + lines.size(), text));
        }
        return event("shop", id, of(lines));
    }

    static Map<String, Object> of(List<Map<String, Object>> lines) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("namespace", "shop");
        data.put("pod", POD);
        data.put("uid", "uid-" + POD);
        data.put("container", "main");
        data.put("lines", lines);
        return data;
    }

    static CloudEvent event(String cluster, String id, Object data) {
        try {
            return CloudEventBuilder.v1()
                    .withId(id)
                    .withType(InputTypes.LOG_BATCH)
                    .withSource(URI.create("/logs"))
                    .withTime(NOON.plusSeconds(3600).atOffset(ZoneOffset.UTC))
                    .withExtension("cluster", cluster)
                    .withData("application/json", new ObjectMapper().writeValueAsBytes(data))
                    .build();
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
