package dev.hindsight.view.health;

import dev.hindsight.view.finding.FindingView;
import dev.hindsight.view.list.Listed;
import dev.hindsight.view.moment.Answer;
import dev.hindsight.view.moment.AsOf;
import dev.hindsight.view.resource.RefView;
import dev.hindsight.view.resource.ResourceView;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the endpoints below {@code /health} answer. All scores and points are exact decimals as text. */
public final class HealthAnswers {
    private HealthAnswers() {}

    @Schema(name = "Health")
    public record Health(
            AsOf asOf,
            String cluster,

            @Schema(description = "False before the cluster was listed completely once.")
            boolean known,

            @Nullable String unknownBecause,
            @Nullable Overall overall,
            List<DimensionHealth> dimensions,

            @Schema(description = "The answer in one sentence.")
            String words)
            implements Answer {}

    @Schema(name = "OverallHealth")
    public record Overall(
            String score,

            @Schema(description = "The weighted sum of the parts, before caps.")
            String uncapped,

            List<CapLine> caps,
            List<Part> parts) {}

    @Schema(name = "HealthCap", description = "A dimension so low that it holds the overall score down.")
    public record CapLine(String dimension, String below, String limit, String words) {}

    @Schema(name = "HealthPart", description = "What a dimension gives to the overall score: weight times score.")
    public record Part(String dimension, String weight, String score, String points) {}

    @Schema(name = "DimensionHealth")
    public record DimensionHealth(
            @Schema(enumeration = {"reliability", "security", "cost", "architecture"})
            String dimension,

            @Nullable String score,
            @Nullable String unknownBecause,

            @Schema(description = "Sum of the rules' deductions.")
            String deducted,

            List<RuleHealth> rules) {}

    @Schema(name = "RuleHealth")
    public record RuleHealth(
            String rule,
            String title,

            @Schema(enumeration = {"critical", "high", "medium", "low", "info"})
            String severity,

            long count,
            String per,
            String cap,
            String deduction,

            @Schema(description = "Whether the cap holds the deduction down.")
            boolean capped) {}

    @Schema(name = "DimensionAnswer")
    public record DimensionAnswer(
            AsOf asOf,
            String cluster,

            @Schema(enumeration = {"reliability", "security", "cost", "architecture"})
            String dimension,

            @Nullable String score,
            @Nullable String unknownBecause,
            String deducted,
            List<RuleHealth> rules)
            implements Answer {}

    @Schema(name = "RuleAnswer")
    public record RuleAnswer(
            AsOf asOf,
            String rule,
            String title,

            @Schema(enumeration = {"reliability", "security", "cost", "architecture"})
            String dimension,

            @Schema(enumeration = {"critical", "high", "medium", "low", "info"})
            String severity,

            long count,
            String per,
            String cap,
            String deduction,
            boolean capped,
            String why,
            String remediation,
            String docs,
            List<RuleShare> items,
            long total,
            @Nullable String next)
            implements Listed<RuleShare> {}

    @Schema(name = "RuleShare", description = "A resource's share of a rule's deduction.")
    public record RuleShare(@Nullable ResourceView resource, String points, FindingView finding) {}

    @Schema(name = "ResourceHealth")
    public record ResourceHealth(
            AsOf asOf,
            ResourceView resource,
            String points,
            List<ResourceRule> rules,

            @Schema(description = "What was wrong with it before and is no more, the last first; 200 at most.")
            List<PastFinding> history)
            implements Answer {}

    @Schema(name = "PastFinding", description = "A finding from its beginning to its end.")
    public record PastFinding(
            String rule,
            String title,

            @Schema(enumeration = {"critical", "high", "medium", "low", "info"})
            String severity,

            String message,
            Instant since,
            Instant until,
            long sincePosition,
            long untilPosition) {}

    @Schema(name = "ResourceRule")
    public record ResourceRule(
            String rule,
            String title,

            @Schema(enumeration = {"reliability", "security", "cost", "architecture"})
            String dimension,

            @Schema(enumeration = {"critical", "high", "medium", "low", "info"})
            String severity,

            String points,
            String message,
            String remediation,
            String docs,
            Instant since) {}

    @Schema(name = "TrendPoint", description = "The scores from this instant until that of the next point.")
    public record TrendPoint(
            Instant time,
            long position,
            @Nullable String overall,
            @Nullable String reliability,
            @Nullable String security,
            @Nullable String cost,
            @Nullable String architecture) {}

    @Schema(name = "HealthDifference", description = "Two scores and the causes that add up to their difference.")
    public record Difference(
            AsOf asOf,
            Side from,
            Side to,

            @Nullable @Schema(description = "Null when one of the two is not known.")
            String delta,

            @Schema(enumeration = {"rule", "dimension", "namespace", "team", "resource"})
            String by,

            @Schema(description = "The causes by what they have in common; their points add up to delta.")
            List<Group> groups,

            @Schema(description = "The largest first; the points of all add up to delta.")
            List<Cause> causes,

            String words)
            implements Answer {}

    @Schema(name = "CauseGroup", description = "Causes that have something in common.")
    public record Group(
            @Nullable @Schema(description = "Rule, dimension, namespace, team or uid; null for what no finding did.")
            String key,

            @Schema(description = "For people.") String title,

            @Schema(description = "What its causes add together; an exact decimal.")
            String points,

            long raised,
            long cleared,
            long moved) {}

    @Schema(name = "HealthSide")
    public record Side(AsOf asOf, @Nullable String score) {}

    @Schema(name = "HealthCause")
    public record Cause(
            @Schema(enumeration = {"raised", "cleared", "moved", "rules_changed"})
            String kind,

            @Nullable String dimension,
            @Nullable String rule,
            @Nullable String title,
            @Nullable RefView resource,

            @Schema(description = "What it adds to the overall score; negative when it takes off.")
            String points,

            String words) {}
}
