package dev.hindsight.view.change;

import dev.hindsight.view.resource.RefView;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change in one sentence. */
@Schema(name = "Change", description = "What somebody or something changed, with how it ended.")
public record ChangeView(
        String id,

        @Schema(description = "When it began, by the cluster's clock.")
        Instant time,

        @Nullable
        @Schema(
                description =
                        "When its last part ended; the same as time for what took no time, null while it goes on.")
        Instant ended,

        @Schema(description = "The object that it is mostly about.")
        RefView resource,

        @Schema(
                description = "What it is mostly about.",
                enumeration = {
                    "roll-out",
                    "scale",
                    "image",
                    "environment",
                    "command",
                    "probes",
                    "resources",
                    "template",
                    "workload",
                    "config",
                    "schedule",
                    "quota",
                    "limits",
                    "rbac",
                    "node",
                    "service",
                    "route",
                    "network-policy",
                    "autoscaling",
                    "budget",
                    "namespace",
                    "storage",
                    "metadata",
                    "other"
                })
        String category,

        @Schema(
                description = "stalled may still end in any way; the others but in-progress are final.",
                enumeration = {"in-progress", "stalled", "complete", "rolled-back", "superseded", "abandoned"})
        String outcome,

        @Nullable @Schema(description = "The program that wrote it, or the autoscaler; null when nothing tells.")
        String who,

        @Schema(description = "The whole in one sentence, for people.")
        String words,

        @Schema(description = "How many objects were changed together.")
        int parts,

        @Schema(description = "Where in the log it was first seen.")
        long position) {}
