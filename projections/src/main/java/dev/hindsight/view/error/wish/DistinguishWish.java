package dev.hindsight.view.error.wish;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That two groups are not the same. */
@Schema(
        name = "ErrorDistinguishWish",
        description = "That two errors are not the same, so that it is not suggested again.")
public record DistinguishWish(
        @Schema(description = "Key of the other group.") String other,

        @Nullable @Schema(description = "Why, for those who ask later.")
        String reason) {}
