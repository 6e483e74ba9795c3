package dev.hindsight.view.command;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a wish: it is in the log. */
@Schema(name = "CommandOutcome", description = "What came of a wish: it is in the log.")
public record Outcome(
        @Schema(description = "How many events were appended; 0 when all was so already.")
        int events,

        @Schema(description = "The log's end when they were durable; what is asked at this position reflects them.")
        long position,

        @Schema(description = "What was made: the id of a suppression, or empty.")
        String id) {}
