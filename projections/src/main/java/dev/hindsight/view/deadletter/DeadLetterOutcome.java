package dev.hindsight.view.deadletter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a retry or of a discard. */
@Schema(name = "DeadLetterOutcome", description = "What came of a retry or of a discard.")
public record DeadLetterOutcome(
        long id,

        @Schema(description = "Whether the letter is settled now.")
        boolean settled,

        @Schema(description = "For people.") String words) {}
