package dev.hindsight.view.error.wish;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a group is the same as another one. */
@Schema(name = "ErrorMergeWish", description = "That an error is the same as another one. Splitting undoes it.")
public record MergeWish(
        @Schema(description = "Key of the group that goes on.")
        String into,

        @Nullable @Schema(description = "Why, for those who ask later.")
        String reason) {}
