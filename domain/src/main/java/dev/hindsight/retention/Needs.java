package dev.hindsight.retention;

import dev.hindsight.change.ChangeEvent.ChangeDetected;
import dev.hindsight.change.ChangeEvent.ChangeEnded;
import dev.hindsight.change.ChangeEvent.ChangeJoined;
import dev.hindsight.change.ChangeEvent.ChangeStalled;
import dev.hindsight.change.ChangePart;
import dev.hindsight.decider.DomainEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupCalmed;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupSpiked;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.retention.Need.Begins;
import dev.hindsight.retention.Need.Frees;
import dev.hindsight.retention.Need.FreesAll;
import dev.hindsight.retention.Need.Joins;
import dev.hindsight.retention.Need.Opens;
import dev.hindsight.retention.Need.OpensUpon;
import dev.hindsight.retention.Need.Stays;
import dev.hindsight.retention.Need.While;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingSuppressed;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingUnsuppressed;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import dev.hindsight.watch.WatchEvent.ResourceGap;
import dev.hindsight.watch.WatchEvent.SourceReported;
import java.util.List;

/** The table of what each event means for those before it. */
final class Needs {
    private static final String RUNNING = "running ";

    static List<Need> of(DomainEvent event) {
        return switch (event) {
            case ResourceObserved observed -> List.of(new Opens("facts"));
            case ResourceVanished vanished -> List.of(new FreesAll());
            // Only a known object can have findings, so the version stays that they were first found on.
            case FindingRaised raised ->
                List.of(
                        new Begins("since " + raised.finding().rule(), "facts"),
                        new OpensUpon("finding " + raised.finding().rule(), "facts"));
            case FindingCleared cleared ->
                List.of(new Frees("since " + cleared.rule()), new Frees("finding " + cleared.rule()));
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
            // A change is told whole, so that all of it stays while a part of it goes on.
            case ChangeDetected detected -> partOfChange(detected.part());
            case ChangeJoined joined -> partOfChange(joined.part());
            case ChangeStalled stalled -> List.of(new While(RUNNING));
            case ChangeEnded ended -> List.of(new While(RUNNING), new Frees(RUNNING + ended.uid()));
            // How often a group occurred is the sum of what tells of it, so each of them stays.
            case ErrorGroupOccurred occurred -> List.of(new Stays());
            case ErrorGroupSpiked spiked -> List.of(new Opens("spike"));
            case ErrorGroupCalmed calmed -> List.of(new Frees("spike"));
            case LogCompacted compacted -> List.of(new Opens("compaction"));
            default -> List.of(new Stays());
        };
    }

    private static List<Need> partOfChange(ChangePart part) {
        Need whole = new While(RUNNING);
        return part.running() ? List.of(whole, new Opens(RUNNING + part.ref().uid())) : List.of(whole);
    }

    private static String kind(String apiVersion, String kind) {
        return apiVersion + "/" + kind;
    }

    private Needs() {}
}
