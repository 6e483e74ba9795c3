package dev.hindsight.view.finding;

import dev.hindsight.view.ruleset.AdjustmentView;
import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of the rule catalogue, and how often it is hit. */
@Schema(name = "Rule", description = "A row of the rule catalogue, and how many findings of it are open.")
public record RuleView(
        String id,

        @Schema(enumeration = {"reliability", "security", "cost", "architecture"})
        String dimension,

        String title,
        String why,

        @Schema(enumeration = {"critical", "high", "medium", "low", "info"})
        String severity,

        @Schema(description = "Points that each finding takes off; an exact decimal.")
        String per,

        @Schema(description = "Most points that the rule takes off; an exact decimal.")
        String cap,

        @Schema(
                description = "Whether it judges an object alone, with its neighbours, or by its log.",
                enumeration = {"object", "neighbours", "log"})
        String scope,

        List<String> kinds,
        String unit,
        String threshold,
        String remediation,
        String docs,

        @Nullable @Schema(description = "The number that can be tuned, as it holds for the cluster; an exact decimal.")
        String limit,

        @Nullable @Schema(description = "What the limit counts.")
        String limitUnit,

        @Schema(description = "Whether it judges nothing in the whole cluster.")
        boolean off,

        @Schema(description = "What the rule set in force says of it, in the order in which it counts.")
        List<AdjustmentView> adjustments,

        @Schema(description = "Findings that are open at the instant and count.")
        long open,

        @Schema(description = "Findings that are open at the instant and suppressed.")
        long suppressed) {}
