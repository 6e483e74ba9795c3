package dev.hindsight.view.ruleset;

import dev.hindsight.finding.DimensionWeights;
import dev.hindsight.finding.Severity;
import dev.hindsight.ruleset.Adjustment;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody wants of the rules of a cluster. */
@Schema(name = "RuleSetWish", description = "What somebody wants of the rules of a cluster.")
public record RuleSetWish(
        @Schema(description = "All rows; of rows that speak of the same, the last one counts.")
        List<Row> adjustments,

        @Nullable @Schema(description = "Of the dimensions, together 1; the usual ones when left out.")
        Weights weights,

        @Schema(description = "Why; never empty.") String reason,

        @Nullable @Schema(description = "The newest version that was seen: when there is a newer one, 409 is answered.")
        Long base,

        @Nullable @Schema(description = "Whether it comes into force at once; true when left out.")
        Boolean enable) {
    @Schema(name = "AdjustmentWish", description = "One row of a rule set; what is left out stays as it is.")
    public record Row(
            String rule,
            @Nullable String namespace,
            @Nullable Boolean off,
            @Nullable BigDecimal limit,

            @Nullable @Schema(enumeration = {"critical", "high", "medium", "low"})
            Severity severity,

            @Nullable BigDecimal per,
            @Nullable BigDecimal cap) {}

    @Schema(name = "DimensionWeightsWish")
    public record Weights(BigDecimal reliability, BigDecimal security, BigDecimal cost, BigDecimal architecture) {}

    List<Adjustment> rows() {
        return adjustments == null
                ? List.of()
                : adjustments.stream()
                        .map(row -> new Adjustment(
                                row.rule, row.namespace, row.off, row.limit, row.severity, row.per, row.cap))
                        .toList();
    }

    DimensionWeights dimensionWeights() {
        return weights == null
                ? null
                : new DimensionWeights(weights.reliability, weights.security, weights.cost, weights.architecture);
    }
}
