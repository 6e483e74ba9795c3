package dev.hindsight.view.ruleset;

import dev.hindsight.finding.DimensionWeights;
import dev.hindsight.ruleset.RuleSet;
import dev.hindsight.view.web.Decimals;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a cluster's rule set. */
@Schema(name = "RuleSet", description = "One version of a cluster's rule set.")
public record RuleSetView(
        @Schema(description = "Counts up from 1; 0 is the catalogue as it is.")
        long version,

        boolean inForce,
        List<AdjustmentView> adjustments,
        Weights weights,

        @Nullable @Schema(description = "Why it was written down; null for version 0.")
        String reason,

        @Nullable @Schema(description = "Who wrote it down, as user:ada; null for version 0.")
        String who,

        @Nullable @Schema(description = "When it was written down; null for version 0.")
        Instant since,

        @Nullable @Schema(description = "Who brought it into force, or out of it, last.")
        String changedWho,

        @Nullable @Schema(description = "Why.") String changedWhy) {
    @Schema(name = "DimensionWeights", description = "Weights of the dimensions; exact decimals, together 1.")
    public record Weights(String reliability, String security, String cost, String architecture) {
        static Weights of(DimensionWeights weights) {
            return new Weights(
                    Decimals.text(weights.reliability()),
                    Decimals.text(weights.security()),
                    Decimals.text(weights.cost()),
                    Decimals.text(weights.architecture()));
        }
    }

    static RuleSetView of(RuleSetRow row) {
        RuleSet set = row.ruleSet();
        return new RuleSetView(
                row.version,
                row.inForce,
                set.adjustments().stream().map(AdjustmentView::of).toList(),
                Weights.of(set.weightsInForce()),
                row.reason,
                row.who,
                row.since,
                row.changedWho.isEmpty() ? null : row.changedWho,
                row.changedWho.isEmpty() ? null : row.changedWhy);
    }

    static RuleSetView standard(boolean inForce) {
        return new RuleSetView(
                0, inForce, List.of(), Weights.of(DimensionWeights.STANDARD), null, null, null, null, null);
    }
}
