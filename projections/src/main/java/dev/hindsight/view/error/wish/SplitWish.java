package dev.hindsight.view.error.wish;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a group is one of its own again. */
@Schema(name = "ErrorSplitWish", description = "That a merged error is one of its own again.")
public record SplitWish(
        @Nullable @Schema(description = "Why, for those who ask later.")
        String reason) {}
