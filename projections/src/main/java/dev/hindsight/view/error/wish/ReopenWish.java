package dev.hindsight.view.error.wish;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a group is neither repaired nor to be ignored. */
@Schema(name = "ErrorReopenWish", description = "That an error is open again.")
public record ReopenWish(
        @Nullable @Schema(description = "Why, for those who ask later.")
        String reason) {}
