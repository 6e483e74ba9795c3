package dev.hindsight.view.error.wish;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who cares for a group. */
@Schema(name = "ErrorAssignWish", description = "Who cares for an error.")
public record AssignWish(
        @Nullable @Schema(description = "A person or a team; left out or empty: nobody.")
        String owner) {}
