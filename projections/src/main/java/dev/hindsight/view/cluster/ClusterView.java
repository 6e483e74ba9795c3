package dev.hindsight.view.cluster;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cluster that is or was watched. */
@Schema(name = "Cluster", description = "A cluster that is or was watched.")
public record ClusterView(
        String name,
        @Schema(enumeration = {"watch", "recording"}) String origin,
        @Nullable Instant firstTime,

        @Nullable @Schema(description = "The cluster's clock at the instant asked for.")
        Instant clock,

        @Schema(description = "The last position of the cluster at the instant asked for.")
        long head,

        long resources,

        @Nullable @Schema(description = "Overall health; null when it is not known.")
        String score,

        @Schema(description = "Score of each dimension; null where it is not known.")
        Map<String, String> levels,

        @Nullable SourceView source,
        List<GapView> gaps) {
    /** How the source of a cluster's events said it was. */
    @Schema(name = "SourceState")
    public record SourceView(
            @Schema(enumeration = {"started", "stopping", "behind", "caughtup", "denied", "unreachable"})
            String state,

            Instant since,
            String detail) {}

    /** A time in which a kind was not watched. */
    @Schema(name = "Gap")
    public record GapView(
            String apiVersion,
            String kind,
            Instant from,
            @Nullable Instant until) {}
}
