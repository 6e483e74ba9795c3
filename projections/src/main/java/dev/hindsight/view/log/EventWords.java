package dev.hindsight.view.log;

import dev.hindsight.change.ChangeEvent.ChangeDetected;
import dev.hindsight.change.ChangeEvent.ChangeEnded;
import dev.hindsight.change.ChangeEvent.ChangeJoined;
import dev.hindsight.change.ChangeEvent.ChangeStalled;
import dev.hindsight.change.ChangePart;
import dev.hindsight.change.Sentences;
import dev.hindsight.decider.DomainEvent;
import dev.hindsight.errorgroup.ErrorGroupEvent;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.ingest.IngestTokenEvent.IngestTokenCreated;
import dev.hindsight.ingest.IngestTokenEvent.IngestTokenRevoked;
import dev.hindsight.resource.Change;
import dev.hindsight.resource.ResourceEvent;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.ruleset.RuleSetEvent.RuleSetDefined;
import dev.hindsight.ruleset.RuleSetEvent.RuleSetEnabled;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingSuppressed;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingUnsuppressed;
import dev.hindsight.suppression.SuppressionEvent.SuppressionDefined;
import dev.hindsight.suppression.SuppressionEvent.SuppressionExpired;
import dev.hindsight.suppression.SuppressionEvent.SuppressionWithdrawn;
import dev.hindsight.view.difference.DifferenceProjection;
import dev.hindsight.watch.WatchEvent.ClusterRegistered;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import dev.hindsight.watch.WatchEvent.ResourceGap;
import dev.hindsight.watch.WatchEvent.SourceReported;
import java.util.List;

/** What an event says, in one line. */
public final class EventWords {
    private static final int LONGEST = 300;

    private EventWords() {}

    public static String of(DomainEvent event) {
        String words = words(event);
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }

    private static String words(DomainEvent event) {
        return switch (event) {
            case ResourceObserved observed -> observed(observed);
            case ResourceVanished vanished -> lifecycle(vanished);
            case FindingRaised raised ->
                name(raised.ref()) + ": " + raised.finding().message();
            case FindingCleared cleared ->
                name(cleared.ref()) + ": " + cleared.rule() + " " + WireJson.name(cleared.reason());
            case ClusterRegistered registered -> "cluster " + registered.cluster() + " is known from now on";
            case SourceReported reported ->
                reported.source() + " is " + WireJson.name(reported.state())
                        + (reported.dropped() > 0 ? ", " + reported.dropped() + " dropped" : "")
                        + (reported.detail() == null || reported.detail().isEmpty() ? "" : ": " + reported.detail());
            case KindInventoried inventoried ->
                "%d of kind %s listed; %d appeared, %d changed, %d vanished unseen"
                        .formatted(
                                inventoried.count(),
                                inventoried.kind(),
                                inventoried.appeared(),
                                inventoried.changed(),
                                inventoried.vanished());
            case FindingSuppressed now ->
                name(now.ref()) + ": " + now.rule() + " suppressed by "
                        + now.by().who() + ": " + now.by().reason();
            case FindingUnsuppressed now -> name(now.ref()) + ": " + now.rule() + " counts again";
            case SuppressionDefined defined ->
                "suppressed: " + defined.suppression().target().words() + ", because: "
                        + defined.suppression().reason();
            case SuppressionWithdrawn withdrawn -> "a suppression was withdrawn, because: " + withdrawn.reason();
            case SuppressionExpired expired -> "a suppression expired";
            case IngestTokenCreated created ->
                "an ingest token was made: " + created.token().name();
            case IngestTokenRevoked revoked -> "an ingest token was revoked, because: " + revoked.reason();
            case RuleSetDefined defined ->
                "version " + defined.ruleSet().version() + " of the rule set was written down, because: "
                        + defined.reason();
            case RuleSetEnabled enabled ->
                "version " + enabled.version() + " of the rule set came into force, because: " + enabled.reason();
            case ErrorGroupEvent told -> ErrorWords.of(told);
            case ResourceGap gap -> "kind " + gap.kind() + " was not watched: " + gap.reason();
            case ChangeDetected detected -> words(detected.part());
            case ChangeJoined joined -> words(joined.part());
            case ChangeStalled stalled -> "change " + stalled.change() + ": " + stalled.words();
            case ChangeEnded ended -> "change " + ended.change() + ": " + ended.words();
            default -> event.getClass().getSimpleName();
        };
    }

    private static String observed(ResourceObserved observed) {
        List<Change> changes = observed.changes();
        if (changes.isEmpty()) {
            String made = lifecycle(observed);
            return made.isEmpty() ? name(observed.ref()) + " was seen" : made;
        }
        String more = changes.size() == 1 ? "" : " (and " + (changes.size() - 1) + " more)";
        return name(observed.ref()) + ": " + changes.getFirst().words() + more;
    }

    private static String lifecycle(ResourceEvent event) {
        return DifferenceProjection.lifecycle(event).orElse("");
    }

    private static String words(ChangePart part) {
        return "change of " + Sentences.subject(part.ref()) + (part.words().isEmpty() ? "" : ": " + part.words());
    }

    private static String name(ResourceRef ref) {
        return ref.kind() + " " + ref.name();
    }
}
