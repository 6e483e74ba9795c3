package dev.hindsight.view.error.answer;

import dev.hindsight.view.moment.Answer;
import dev.hindsight.view.moment.AsOf;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group with all that is known of it. */
@Schema(name = "ErrorGroupDetail")
public record ErrorGroupDetailView(
        AsOf asOf,
        ErrorGroupView group,

        @Schema(
                description = "What it is grouped by.",
                enumeration = {"frames", "exception-and-template", "level-and-template", "kubernetes"})
        String basis,

        @Schema(description = "What counted for its key and what did not, in order.")
        List<Part> parts,

        @Schema(description = "Version of the rules that made the key.")
        String ruleSet,

        @Nullable @Schema(description = "Null when it is not ignored.")
        Ignored ignored,

        @Nullable @Schema(description = "Null when it is not resolved.")
        Resolved resolved,

        @Nullable @Schema(description = "When it last came back after it was resolved.")
        Regressed regressed,

        @Nullable @Schema(description = "The group that it is part of; null when it is one of its own.")
        Member mergedInto,

        @Schema(description = "The groups that are merged into it, directly or not; counts are of each alone.")
        List<Member> memberGroups,

        @Schema(description = "The releases that it occurred in, the latest first; empty name: nobody knows.")
        List<Release> releases,

        @Schema(description = "The pods that it occurred in, the most first; empty name: others, or nobody knows.")
        List<PodCount> podCounts,

        @Schema(description = "What became of it, the latest first; what merely occurred is left out.")
        List<History> history,

        List<Comment> commentList,

        @Schema(description = "How many groups fail at the same place.")
        int siblings,

        @Schema(description = "How many groups may be the same.")
        int similar)
        implements Answer {

    @Schema(name = "ErrorGroupPart")
    public record Part(
            @Schema(description = "service, exception, frame, template, level, reason.")
            String name,

            String value,
            boolean counted) {}

    @Schema(
            name = "ErrorIgnored",
            description = "That it is ignored, until one of these holds; for ever if none is told.")
    public record Ignored(
            @Nullable @Schema(description = "On the cluster's clock.")
            Instant until,

            @Nullable @Schema(description = "Until it occurred so many times more.")
            Long count,

            @Schema(description = "Until it spikes.") boolean spike,
            String reason,
            String who,
            Instant since) {}

    @Schema(name = "ErrorResolved")
    public record Resolved(
            @Nullable @Schema(description = "The release in which it is resolved; null: wherever.")
            String release,

            String reason,
            String who,
            Instant since) {}

    @Schema(name = "ErrorRegressed")
    public record Regressed(Instant time, @Nullable String release) {}

    @Schema(name = "ErrorGroupMember")
    public record Member(String key, String title, long count) {}

    @Schema(name = "ErrorRelease")
    public record Release(String release, long count, Instant firstSeen, Instant lastSeen) {}

    @Schema(name = "ErrorPodCount")
    public record PodCount(String pod, long count, Instant lastSeen) {}

    @Schema(name = "ErrorHistory")
    public record History(
            long position,
            Instant time,

            @Schema(
                    enumeration = {
                        "opened",
                        "spiked",
                        "calmed",
                        "resolved",
                        "ignored",
                        "regressed",
                        "reopened",
                        "merged",
                        "joined",
                        "split",
                        "left",
                        "assigned",
                        "commented",
                        "distinguished"
                    },
                    description = "joined: another group was merged into it; left: it was split off again.")
            String type,

            @Schema(description = "As user:ada, or the part of the program that decided.")
            String actor,

            @Schema(description = "What happened, in a sentence.")
            String text,

            @Nullable @Schema(description = "The other group, where there is one.")
            String other) {}

    @Schema(name = "ErrorComment")
    public record Comment(String id, Instant time, String actor, String text) {}
}
