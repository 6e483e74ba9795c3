package dev.hindsight.store.codec;

import dev.hindsight.change.ChangeEvent.ChangeDetected;
import dev.hindsight.change.ChangeEvent.ChangeEnded;
import dev.hindsight.change.ChangeEvent.ChangeJoined;
import dev.hindsight.change.ChangeEvent.ChangeStalled;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupAppeared;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupAssigned;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupCalmed;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupCommented;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupDistinguished;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupIgnored;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupMerged;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOpened;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupRegressed;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupReopened;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupResolved;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupSpiked;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupSplit;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.ingest.IngestTokenEvent.IngestTokenCreated;
import dev.hindsight.ingest.IngestTokenEvent.IngestTokenRevoked;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.retention.LogCompacted;
import dev.hindsight.ruleset.RuleSetEvent.RuleSetDefined;
import dev.hindsight.ruleset.RuleSetEvent.RuleSetEnabled;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingSuppressed;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingUnsuppressed;
import dev.hindsight.suppression.SuppressionEvent.SuppressionDefined;
import dev.hindsight.suppression.SuppressionEvent.SuppressionExpired;
import dev.hindsight.suppression.SuppressionEvent.SuppressionWithdrawn;
import dev.hindsight.watch.WatchEvent.ClusterRegistered;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import dev.hindsight.watch.WatchEvent.ResourceGap;
import dev.hindsight.watch.WatchEvent.SourceReported;
import java.util.List;

/** Every event that the log may hold, one row each. A changed shape gets the next revision and an upcaster. */
public final class EventTypes {
    public static final String RESOURCE_OBSERVED = "dev.hindsight.resource.observed";

    public static final String FINDING_RAISED = "dev.hindsight.finding.raised";
    public static final String LOG_COMPACTED = "dev.hindsight.log.compacted";

    private static final List<EventType> ROWS = List.of(
            new EventType(RESOURCE_OBSERVED, 3, ResourceObserved.class),
            new EventType("dev.hindsight.resource.vanished", 1, ResourceVanished.class),
            new EventType("dev.hindsight.resource.gap", 1, ResourceGap.class),
            new EventType(FINDING_RAISED, 2, FindingRaised.class),
            new EventType("dev.hindsight.finding.cleared", 1, FindingCleared.class),
            new EventType("dev.hindsight.finding.suppressed", 1, FindingSuppressed.class),
            new EventType("dev.hindsight.finding.unsuppressed", 1, FindingUnsuppressed.class),
            new EventType("dev.hindsight.suppression.defined", 1, SuppressionDefined.class),
            new EventType("dev.hindsight.suppression.withdrawn", 1, SuppressionWithdrawn.class),
            new EventType("dev.hindsight.suppression.expired", 1, SuppressionExpired.class),
            new EventType("dev.hindsight.ruleset.defined", 1, RuleSetDefined.class),
            new EventType("dev.hindsight.ruleset.enabled", 1, RuleSetEnabled.class),
            new EventType("dev.hindsight.ingest.token.created", 1, IngestTokenCreated.class),
            new EventType("dev.hindsight.ingest.token.revoked", 1, IngestTokenRevoked.class),
            new EventType("dev.hindsight.change.detected", 1, ChangeDetected.class),
            new EventType("dev.hindsight.change.joined", 1, ChangeJoined.class),
            new EventType("dev.hindsight.change.stalled", 1, ChangeStalled.class),
            new EventType("dev.hindsight.change.ended", 1, ChangeEnded.class),
            new EventType("dev.hindsight.errorgroup.opened", 1, ErrorGroupOpened.class),
            new EventType("dev.hindsight.errorgroup.appeared", 1, ErrorGroupAppeared.class),
            new EventType("dev.hindsight.errorgroup.occurred", 1, ErrorGroupOccurred.class),
            new EventType("dev.hindsight.errorgroup.spiked", 1, ErrorGroupSpiked.class),
            new EventType("dev.hindsight.errorgroup.calmed", 1, ErrorGroupCalmed.class),
            new EventType("dev.hindsight.errorgroup.resolved", 1, ErrorGroupResolved.class),
            new EventType("dev.hindsight.errorgroup.ignored", 1, ErrorGroupIgnored.class),
            new EventType("dev.hindsight.errorgroup.regressed", 1, ErrorGroupRegressed.class),
            new EventType("dev.hindsight.errorgroup.reopened", 1, ErrorGroupReopened.class),
            new EventType("dev.hindsight.errorgroup.merged", 1, ErrorGroupMerged.class),
            new EventType("dev.hindsight.errorgroup.split", 1, ErrorGroupSplit.class),
            new EventType("dev.hindsight.errorgroup.assigned", 1, ErrorGroupAssigned.class),
            new EventType("dev.hindsight.errorgroup.commented", 1, ErrorGroupCommented.class),
            new EventType("dev.hindsight.errorgroup.distinguished", 1, ErrorGroupDistinguished.class),
            new EventType("dev.hindsight.cluster.registered", 1, ClusterRegistered.class),
            new EventType("dev.hindsight.source.reported", 1, SourceReported.class),
            new EventType("dev.hindsight.kind.inventoried", 1, KindInventoried.class),
            new EventType(LOG_COMPACTED, 1, LogCompacted.class));

    public static List<EventType> standard() {
        return ROWS;
    }

    private EventTypes() {}
}
