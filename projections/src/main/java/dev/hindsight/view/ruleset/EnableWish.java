package dev.hindsight.view.ruleset;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a version is to come into force. */
@Schema(name = "EnableWish", description = "That a version of the rule set is to come into force.")
public record EnableWish(
        @Schema(description = "Why; never empty.") String reason,

        @Nullable
        @Schema(description = "The version that was seen in force: when it is another one now, 409 is answered.")
        Long inForce) {}
