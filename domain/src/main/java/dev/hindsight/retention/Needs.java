package dev.hindsight.retention;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.retention.Need.Frees;
import dev.hindsight.retention.Need.FreesAll;
import dev.hindsight.retention.Need.Joins;
import dev.hindsight.retention.Need.Opens;
import dev.hindsight.retention.Need.OpensUpon;
import dev.hindsight.retention.Need.Stays;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingSuppressed;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingUnsuppressed;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import dev.hindsight.watch.WatchEvent.ResourceGap;
import dev.hindsight.watch.WatchEvent.SourceReported;
import java.util.List;

/** The table of what each event means for those before it. */
final class Needs {
    static List<Need> of(DomainEvent event) {
        return switch (event) {
            case ResourceObserved observed -> List.of(new Opens("facts"));
            case ResourceVanished vanished -> List.of(new FreesAll());
            // Only a known object can have findings, so the version stays that they were first found on.
            case FindingRaised raised ->
                List.of(new OpensUpon("finding " + raised.finding().rule(), "facts"));
            case FindingCleared cleared -> List.of(new Frees("finding " + cleared.rule()));
            case FindingSuppressed now -> List.of(new Opens("suppressed " + now.rule()));
            case FindingUnsuppressed now -> List.of(new Frees("suppressed " + now.rule()));
            case SourceReported reported -> List.of(new Opens("source " + reported.source() + " " + reported.state()));
            case KindInventoried listed ->
                List.of(
                        new Opens("list " + kind(listed.apiVersion(), listed.kind()) + " " + listed.namespaces()),
                        new Joins("gap " + kind(listed.apiVersion(), listed.kind())));
            case ResourceGap gap -> {
                String slot = "gap " + kind(gap.apiVersion(), gap.kind());
                String lists = "list " + kind(gap.apiVersion(), gap.kind()) + " ";
                yield List.of(gap.until() == null ? new OpensUpon(slot, lists) : new Frees(slot));
            }
            case LogCompacted compacted -> List.of(new Opens("compaction"));
            default -> List.of(new Stays());
        };
    }

    private static String kind(String apiVersion, String kind) {
        return apiVersion + "/" + kind;
    }

    private Needs() {}
}
