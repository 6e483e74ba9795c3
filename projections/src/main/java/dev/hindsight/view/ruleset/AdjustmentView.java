package dev.hindsight.view.ruleset;

import dev.hindsight.finding.Severity;
import dev.hindsight.ruleset.Adjustment;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.view.web.Decimals;
import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of a rule set; what is null is as in the catalogue, or as an earlier row says. */
@Schema(
        name = "Adjustment",
        description = "One row of a rule set; null leaves what the catalogue or an earlier row says.")
public record AdjustmentView(
        @Schema(description = "Id of a rule; * for all, which can only be switched.")
        String rule,

        @Nullable @Schema(description = "A namespace, or a pattern with *; null for the whole cluster.")
        String namespace,

        @Nullable @Schema(description = "Whether it judges nothing there.")
        Boolean off,

        @Nullable @Schema(description = "In the unit of the rule's limit; an exact decimal.")
        String limit,

        @Nullable @Schema(enumeration = {"critical", "high", "medium", "low"})
        String severity,

        @Nullable @Schema(description = "Points that each finding takes off; for the whole cluster only.")
        String per,

        @Nullable @Schema(description = "Most points that the rule takes off; for the whole cluster only.")
        String cap) {
    public static AdjustmentView of(Adjustment row) {
        Severity severity = row.severity();
        return new AdjustmentView(
                row.rule(),
                row.namespace(),
                row.off(),
                Decimals.text(row.limit()),
                severity == null ? null : WireJson.name(severity),
                Decimals.text(row.per()),
                Decimals.text(row.cap()));
    }
}
