package dev.hindsight.view.error.wish;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a group is repaired. */
@Schema(name = "ErrorResolveWish", description = "That an error is repaired. It regresses when it occurs again.")
public record ResolveWish(
        @Nullable @Schema(description = "The release in which it is repaired; left out: wherever it runs.")
        String release,

        @Nullable @Schema(description = "Why, for those who ask later.")
        String reason) {}
