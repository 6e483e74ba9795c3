package dev.hindsight.view.log;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The log as people read it. */
public final class LogAnswers {
    private LogAnswers() {}

    @Schema(name = "LogLine")
    public record LogLine(
            long position,
            String cluster,

            @Schema(description = "Kind of stream: resource, finding, watch.")
            String stream,

            String streamId,

            @Schema(description = "Name of the event on the wire, without dev.hindsight.")
            String type,

            Instant time,
            String actor,

            @Schema(description = "What the event says, in words.")
            String words) {}

    @Schema(name = "LogEvent")
    public record LogEvent(
            long position,
            String cluster,

            @Schema(description = "Kind of stream: resource, finding, watch.")
            String stream,

            String streamId,
            long sequence,
            String id,
            String type,
            String revision,
            Instant occurredAt,
            Instant recordedAt,
            Instant clock,
            String actor,
            @Nullable String cause,
            @Nullable String traceparent,
            @Nullable String hash,
            Map<String, Object> event) {}
}
