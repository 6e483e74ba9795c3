package dev.hindsight.view.change;

import dev.hindsight.change.Detail;
import dev.hindsight.view.moment.Answer;
import dev.hindsight.view.moment.AsOf;
import dev.hindsight.view.resource.RefView;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change with all its parts. */
@Schema(name = "ChangeDetail")
public record ChangeDetailView(
        AsOf asOf,
        ChangeView change,

        @Nullable @Schema(description = "What stands behind it: a release, an application, an owner, a written reason.")
        String trigger,

        @Schema(description = "That it happened while nobody watched.")
        boolean unseen,

        List<Part> parts)
        implements Answer {

    @Schema(name = "ChangePart", description = "What was done to one object.")
    public record Part(
            RefView resource,

            @Schema(enumeration = {"created", "deleted", "rolled-out", "rolled-back", "restarted", "scaled", "changed"})
            String act,

            String category,
            String outcome,
            Instant time,
            @Nullable Instant ended,

            @Schema(description = "The part in one sentence.")
            String words,

            @Nullable @Schema(description = "The revision before.")
            String from,

            @Nullable @Schema(description = "The revision that it leads to.")
            String to,

            List<Difference> details,

            @Schema(description = "Who is touched by it: users of a ConfigMap, bindings of a role.")
            List<RefView> usedBy,

            @Schema(description = "Log position of the observation that showed it.")
            long position) {}

    @Schema(name = "ChangeDifference")
    public record Difference(
            String category,
            String path,
            @Nullable String before,
            @Nullable String after,
            String words) {
        static Difference of(Detail detail, String category) {
            return new Difference(category, detail.path(), detail.before(), detail.after(), detail.words());
        }
    }
}
