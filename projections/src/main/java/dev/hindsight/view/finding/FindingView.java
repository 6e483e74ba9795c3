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

        @Schema(enumeration = {"critical", "high", "medium", "low"})
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

        String remediation,
        String docs) {
    /** What a finding was judged by. */
    @Schema(name = "Evidence")
    public record EvidenceView(RefView object, String path, String value) {}
}
