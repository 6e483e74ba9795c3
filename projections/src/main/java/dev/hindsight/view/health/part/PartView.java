package dev.hindsight.view.health.part;

import dev.hindsight.view.resource.ResourceView.FindingCounts;
import jakarta.annotation.Nullable;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The score of a namespace or a team beside those of the others. */
@Schema(name = "PartHealth", description = "The score of a namespace or a team beside those of the others.")
public record PartView(
        @Schema(description = "As the parameters namespace and team take it; - for the objects that are in none.")
        String name,

        @Schema(description = "False when no object of it was seen.")
        boolean known,

        @Nullable String unknownBecause,

        @Nullable @Schema(description = "By the formula of the cluster over its own findings; an exact decimal.")
        String score,

        @Schema(description = "Score of each dimension; null where it is not known.")
        Map<String, String> dimensions,

        @Schema(description = "Its objects.") long resources,

        @Schema(description = "Its open findings by severity.")
        FindingCounts findings,

        @Nullable @Schema(description = "What takes most from its score; null when nothing does.")
        WorstRule worst,

        @Schema(
                description = "What its objects take off the cluster's dimension scores, summed; over all parts this"
                        + " adds up to what the cluster loses.")
        String points,

        @Nullable @Schema(description = "Its score less that at since; null without since, or when one is unknown.")
        String change) {
    /** The rule that takes most. */
    @Schema(name = "WorstRule")
    public record WorstRule(String rule, String title, String dimension, long count, String deduction) {}
}
