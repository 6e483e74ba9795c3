package dev.hindsight.view.change;

import dev.hindsight.view.moment.Answer;
import dev.hindsight.view.moment.AsOf;
import dev.hindsight.view.resource.RefView;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A swim lane for each object, or each namespace, in which something changed. */
@Schema(name = "ChangeLanes")
public record LaneView(
        AsOf asOf,
        @Nullable Instant from,
        @Nullable Instant to,
        List<Lane> lanes,

        @Schema(description = "False when there are more lanes, or older changes, than are drawn.")
        boolean complete)
        implements Answer {

    @Schema(name = "ChangeLane")
    public record Lane(
            @Schema(description = "The namespace; empty for what belongs to none.")
            String namespace,

            @Nullable @Schema(description = "The object; null when lanes are by namespace.")
            RefView resource,

            @Schema(description = "What took time, oldest first.")
            List<Span> spans,

            @Schema(description = "What took none; close ones are drawn as one.")
            List<Tick> ticks) {}

    @Schema(name = "ChangeSpan")
    public record Span(
            String change,
            Instant from,

            @Nullable @Schema(description = "Null while it goes on.")
            Instant to,

            String category,
            String outcome,
            String words) {}

    @Schema(name = "ChangeTick")
    public record Tick(
            @Schema(description = "The first of those that are drawn as one.")
            String change,

            Instant time,

            @Schema(description = "How many are drawn as one.")
            int count,

            String category,
            String words) {}
}
