package dev.hindsight.view.difference;

import dev.hindsight.view.resource.RefView;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that changed. */
@Schema(name = "Difference", description = "One thing that changed with one object.")
public record DifferenceView(
        long position,
        Instant time,
        RefView resource,

        @Schema(
                description = "lifecycle is created, deleted, found or vanished unseen.",
                enumeration = {"spec", "status", "meta", "lifecycle"})
        String aspect,

        @Schema(description = "Where, in Kubernetes' names; empty for lifecycle.")
        String path,

        @Nullable String before,
        @Nullable String after,
        @Schema(description = "For people.") String words,

        @Schema(description = "Who told it: a source, a rule-set version or a user.")
        String actor) {}
