package dev.hindsight.view.finding;

import dev.hindsight.view.resource.RefView;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is or was wrong with one object. */
@Schema(name = "Finding", description = "One thing that is or was wrong with one object, by one rule.")
public record FindingView(
        @Schema(description = "rule/uid, the same for each time it comes back.")
        String id,

        String rule,
        String title,

        @Schema(enumeration = {"reliability", "security", "cost", "architecture"})
        String dimension,

        @Schema(enumeration = {"critical", "high", "medium", "low", "info"})
        String severity,

        String message,
        RefView resource,
        Instant since,
        long sincePosition,
        @Nullable Instant until,
        @Nullable Long untilPosition,
        List<EvidenceView> evidence,

        @Schema(description = "What it takes off its dimension's score; an exact decimal.")
        String points,

        @Nullable @Schema(description = "Why it counts for nothing; null when it counts.")
        Suppressed suppressed,

        String remediation,
        String docs) {
    /** Why a finding counts for nothing. */
    @Schema(name = "Suppressed", description = "Why a finding counts for nothing.")
    public record Suppressed(
            @Schema(description = "Id of the suppression; annotation:Kind/name when annotations of that object say so.")
            String by,

            String reason,

            @Schema(description = "The actor who wished it, as user:ada; annotation when annotations do.")
            String who,

            @Nullable @Schema(description = "On the cluster's clock; null for no end.")
            Instant until) {}

    /** What a finding was judged by. */
    @Schema(name = "Evidence")
    public record EvidenceView(RefView object, String path, String value) {}
}
