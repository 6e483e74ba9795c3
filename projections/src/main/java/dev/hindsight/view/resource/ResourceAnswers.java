package dev.hindsight.view.resource;

import dev.hindsight.view.difference.DifferenceView;
import dev.hindsight.view.finding.FindingView;
import dev.hindsight.view.moment.Answer;
import dev.hindsight.view.moment.AsOf;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the endpoints below {@code /resources} answer, besides lists of resources. */
public final class ResourceAnswers {
    private ResourceAnswers() {}

    /** @param gone null while it exists */
    @Schema(name = "ResourceDetail")
    public record ResourceDetail(
            AsOf asOf,
            ResourceView resource,
            List<FindingView> findings,
            @Nullable Gone gone,

            @Schema(description = "The position at which it was first seen.")
            long firstPosition)
            implements Answer {}

    @Schema(name = "Gone")
    public record Gone(
            long position,
            Instant time,

            @Schema(enumeration = {"deleted", "vanished-unseen"})
            String how) {}

    @Schema(name = "ResourceYaml")
    public record ResourceYaml(
            AsOf asOf,

            @Schema(description = "The facts as YAML, without values of secrets.")
            String yaml,

            @Schema(description = "The same as JSON.") Map<String, Object> facts)
            implements Answer {}

    @Schema(name = "HistoryEntry")
    public record HistoryEntry(
            long position,
            Instant time,

            @Schema(
                    enumeration = {
                        "created",
                        "found",
                        "changed",
                        "changed-unseen",
                        "appeared-unseen",
                        "deleted",
                        "vanished-unseen"
                    })
            String how,

            List<DifferenceView> changes) {}

    @Schema(name = "ResourceDiff")
    public record ResourceDiff(AsOf asOf, DiffSide before, DiffSide after, List<DifferenceView> changes)
            implements Answer {}

    /** @param yaml empty when the object did not exist then */
    @Schema(name = "DiffSide")
    public record DiffSide(long position, @Nullable Instant time, String yaml) {}

    @Schema(name = "KubernetesEvent", description = "A Kubernetes Event about an object.")
    public record KubernetesEvent(
            @Nullable Instant time,
            @Nullable Instant firstTime,
            String type,
            String reason,
            String message,
            long count,
            String source,
            String uid) {}

    @Schema(name = "Relation")
    public record Relation(
            @Schema(
                    description = "How the object asked for is related to this one.",
                    enumeration = {
                        "owns",
                        "ownedBy",
                        "runsOn",
                        "hosts",
                        "selects",
                        "selectedBy",
                        "mounts",
                        "mountedBy",
                        "routes",
                        "routedBy",
                        "uses",
                        "usedBy",
                        "scales",
                        "scaledBy",
                        "grants",
                        "grantedBy",
                        "binds",
                        "boundTo",
                        "calls",
                        "calledBy",
                        "contains",
                        "containedIn"
                    })
            String relation,

            ResourceView resource) {}

    @Schema(name = "KindCount")
    public record KindCount(
            String kind,
            String apiVersion,
            long count,

            @Schema(description = "Of these, at level warning or failed.")
            long troubled) {}

    @Schema(name = "NamespaceCount")
    public record NamespaceCount(
            String name,
            long count,

            @Schema(description = "Of these, at level warning or failed.")
            long troubled) {}
}
