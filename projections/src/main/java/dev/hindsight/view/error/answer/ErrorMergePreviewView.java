package dev.hindsight.view.error.answer;

import dev.hindsight.view.moment.Answer;
import dev.hindsight.view.moment.AsOf;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What two groups would be together. */
@Schema(name = "ErrorMergePreview", description = "What two groups would be together. Splitting them undoes it.")
public record ErrorMergePreviewView(
        AsOf asOf,

        @Schema(description = "The group that would be merged.")
        ErrorGroupView from,

        @Schema(description = "The group that would go on.") ErrorGroupView into,
        long count,
        Instant firstSeen,
        Instant lastSeen,
        long pods,
        List<String> releases,

        @Schema(description = "How alike their words are, 0 to 1.")
        double score,

        @Schema(description = "That somebody said that they are not the same.")
        boolean distinguished)
        implements Answer {}
