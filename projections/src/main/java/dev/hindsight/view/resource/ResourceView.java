package dev.hindsight.view.resource;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An object of a cluster, as lists show it. */
@Schema(name = "Resource", description = "An object of a cluster, as lists show it.")
public record ResourceView(
        String uid,
        String cluster,
        String apiVersion,
        String kind,

        @Schema(description = "Empty for a cluster-scoped object.")
        String namespace,

        String name,

        @Schema(description = "In one or two words, as kubectl would say it.")
        String status,

        @Schema(description = "Why it has that status; empty when there is nothing to say.")
        String reason,

        @Schema(enumeration = {"ok", "progressing", "warning", "failed", "unknown"})
        String level,

        @Nullable @Schema(description = "Ready of wanted, such as 1/2.", examples = "1/2")
        String ready,

        @Nullable Integer restarts,
        @Nullable String node,
        @Nullable RefView owner,
        Map<String, String> labels,

        @Nullable @Schema(description = "When the cluster made it.")
        Instant createdAt,

        @Nullable @Schema(description = "When its facts were last seen to change.")
        Instant changedAt,

        FindingCounts findings,

        @Schema(description = "What it takes off the dimensions' scores, summed; an exact decimal.", examples = "4.29")
        String points,

        @Schema(description = "What people look for in this kind, by name; empty unless asked for.")
        Map<String, String> columns) {
    public ResourceView with(Map<String, String> columns) {
        return new ResourceView(
                uid,
                cluster,
                apiVersion,
                kind,
                namespace,
                name,
                status,
                reason,
                level,
                ready,
                restarts,
                node,
                owner,
                labels,
                createdAt,
                changedAt,
                findings,
                points,
                columns);
    }

    /** Open findings of one object by severity. */
    @Schema(name = "FindingCounts")
    public record FindingCounts(int critical, int high, int medium, int low) {}
}
