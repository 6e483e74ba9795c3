package dev.hindsight.view.timeline;

import dev.hindsight.view.moment.Answer;
import dev.hindsight.view.moment.AsOf;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the time bar asks for. */
public final class TimelineAnswers {
    private TimelineAnswers() {}

    /** @param incidents none yet */
    @Schema(name = "Timeline")
    public record Timeline(
            AsOf asOf,
            @Nullable Instant from,
            @Nullable Instant to,
            List<Bucket> buckets,
            List<TimelineGap> gaps,
            List<TimelineSpan> incidents)
            implements Answer {}

    @Schema(name = "TimelineBucket", description = "What happened from (inclusive) to (exclusive).")
    public record Bucket(Instant from, Instant to, long events, long changes, long raised, long cleared) {}

    @Schema(name = "TimelineGap")
    public record TimelineGap(
            String kind, Instant from, @Nullable Instant until) {}

    @Schema(name = "TimelineSpan")
    public record TimelineSpan(
            String id, String title, Instant from, @Nullable Instant until) {}

    /** @param position null when there is no step in that direction */
    @Schema(name = "TimelineStep")
    public record Step(
            AsOf asOf,
            @Nullable Long position,
            @Nullable Instant time,
            @Nullable String words) implements Answer {}
}
