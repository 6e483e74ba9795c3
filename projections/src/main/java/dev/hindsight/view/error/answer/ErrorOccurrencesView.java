package dev.hindsight.view.error.answer;

import dev.hindsight.view.moment.Answer;
import dev.hindsight.view.moment.AsOf;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a group occurred when. */
@Schema(name = "ErrorOccurrences", description = "How often a group occurred when, as it was known at the instant.")
public record ErrorOccurrencesView(
        AsOf asOf,

        @Schema(description = "Begin of the first bucket: the one asked for, or a little before it.")
        Instant from,

        @Schema(description = "End of the last bucket.") Instant to,

        @Schema(description = "Length of a bucket: a whole number of minutes, at least one.")
        long bucketSeconds,

        @Schema(description = "The buckets in which it occurred, in order; it did not in the others.")
        List<Point> points,

        @Schema(description = "When nobody listened to the logs, as far as that is known.")
        List<Gap> gaps)
        implements Answer {

    @Schema(name = "ErrorOccurrencePoint")
    public record Point(
            @Schema(description = "Begin of the bucket.") Instant time, long count) {}

    @Schema(name = "ErrorOccurrenceGap")
    public record Gap(
            Instant from,

            @Nullable @Schema(description = "Null while it lasts.")
            Instant until,

            String reason) {}
}
