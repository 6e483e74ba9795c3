package dev.hindsight.store.codec;

import dev.hindsight.change.Act;
import dev.hindsight.change.Category;
import dev.hindsight.change.ChangeEvent.ChangeDetected;
import dev.hindsight.change.ChangeEvent.ChangeEnded;
import dev.hindsight.change.ChangeEvent.ChangeJoined;
import dev.hindsight.change.ChangeEvent.ChangeStalled;
import dev.hindsight.change.ChangePart;
import dev.hindsight.change.Detail;
import dev.hindsight.change.Origin;
import dev.hindsight.change.Outcome;
import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.DimensionWeights;
import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.finding.FindingEvent.Reason;
import dev.hindsight.finding.Severity;
import dev.hindsight.ingest.IngestToken;
import dev.hindsight.ingest.IngestTokenEvent.IngestTokenCreated;
import dev.hindsight.ingest.IngestTokenEvent.IngestTokenRevoked;
import dev.hindsight.resource.Change;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.Departure;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceEvent.Sighting;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.Writer;
import dev.hindsight.retention.LogCompacted;
import dev.hindsight.ruleset.Adjustment;
import dev.hindsight.ruleset.RuleSet;
import dev.hindsight.ruleset.RuleSetEvent.RuleSetDefined;
import dev.hindsight.ruleset.RuleSetEvent.RuleSetEnabled;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingSuppressed;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingUnsuppressed;
import dev.hindsight.suppression.SuppressedBy;
import dev.hindsight.suppression.Suppression;
import dev.hindsight.suppression.SuppressionEvent.SuppressionDefined;
import dev.hindsight.suppression.SuppressionEvent.SuppressionExpired;
import dev.hindsight.suppression.SuppressionEvent.SuppressionWithdrawn;
import dev.hindsight.suppression.Target;
import dev.hindsight.watch.WatchEvent.ClusterRegistered;
import dev.hindsight.watch.WatchEvent.KindInventoried;
import dev.hindsight.watch.WatchEvent.ResourceGap;
import dev.hindsight.watch.WatchEvent.SourceReported;
import dev.hindsight.watch.WatchEvent.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One event of every type, with every field filled: what the golden files say in JSON. */
public final class Samples {
    private static final Instant BEGIN = Instant.parse("2026-05-01T11:58:00Z");
    private static final Instant END = Instant.parse("2026-05-01T12:00:00.123456Z");
    private static final ResourceRef WEB = new ResourceRef("apps/v1", "Deployment", "shop", "web", "uid-1");

    private static final Map<String, DomainEvent> OBSERVED = Map.of(
            "dev.hindsight.resource.observed",
            new ResourceObserved(
                    new Facts(WEB, "1042", body(), new Writer("kubectl-edit", "keda", BEGIN)),
                    Sighting.CHANGED_UNSEEN,
                    List.of(
                            new Change(
                                    Change.Aspect.SPEC,
                                    "spec.template.spec.containers[web].image",
                                    "web:1",
                                    "web:2",
                                    "image of container web changed from web:1 to web:2"),
                            new Change(Change.Aspect.STATUS, "status.readyReplicas", "2", null, "no replica is ready"),
                            new Change(
                                    Change.Aspect.META,
                                    "metadata.labels.tier",
                                    null,
                                    "front",
                                    "label tier was added"))),
            "dev.hindsight.resource.vanished",
            new ResourceVanished(WEB, "1043", Departure.VANISHED_UNSEEN),
            "dev.hindsight.resource.gap",
            new ResourceGap("apps/v1", "Deployment", BEGIN, END, "the source was stopped", 1, 2, 3),
            "dev.hindsight.finding.raised",
            new FindingRaised(
                    new Finding(
                            "rollout-short",
                            WEB,
                            Severity.HIGH,
                            "1 of 2 replicas is available",
                            List.of(new Evidence(WEB, "status.availableReplicas", "1"))),
                    77),
            "dev.hindsight.finding.cleared",
            new FindingCleared("rollout-short", WEB, Reason.RULE_WITHDRAWN, 78),
            "dev.hindsight.cluster.registered",
            new ClusterRegistered("shop-eu", "recording"),
            "dev.hindsight.source.reported",
            new SourceReported("kubernetes", State.CAUGHT_UP, BEGIN, "after 2 minutes", 17),
            "dev.hindsight.kind.inventoried",
            new KindInventoried("v1", "Pod", List.of("shop", "batch"), 12, "2001", BEGIN, END, 1, 2, 3),
            "dev.hindsight.log.compacted",
            new LogCompacted(1042, END, 900, 142, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));

    /** What the sample of an earlier revision says in the shape of today: without what was not noted then. */
    public static DomainEvent of(String name, int revision) {
        DomainEvent today = TODAY.get(name);
        return today instanceof ResourceObserved observed && revision < 3
                ? new ResourceObserved(withoutWriter(observed.facts()), observed.how(), observed.changes())
                : today;
    }

    private static ChangePart rollOut() {
        return new ChangePart(
                WEB,
                Act.ROLLED_BACK,
                Category.ROLL_OUT,
                "as in revision 6, image web:2 → web:1",
                List.of(new Detail(
                        Category.IMAGE,
                        "spec.template.spec.containers[web].image",
                        "web:2",
                        "web:1",
                        "image of container web changed from web:2 to web:1")),
                "7",
                "8",
                List.of(new ResourceRef("autoscaling/v2", "HorizontalPodAutoscaler", "shop", "web", "uid-2")),
                true);
    }

    private static Facts withoutWriter(Facts facts) {
        return new Facts(facts.ref(), facts.resourceVersion(), facts.body());
    }

    private static final Suppression KNOWN = new Suppression(
            "s-1", new Target("latest-tag", "dev-*", "app=web,!legacy", "Deployment", "web-*"), "a demo", END);

    private static final Map<String, DomainEvent> DECIDED_BY_PEOPLE = Map.of(
            "dev.hindsight.finding.suppressed",
            new FindingSuppressed("latest-tag", WEB, new SuppressedBy("s-1", "a demo", "user:ada", END), 79),
            "dev.hindsight.finding.unsuppressed",
            new FindingUnsuppressed("latest-tag", WEB, 80),
            "dev.hindsight.suppression.defined",
            new SuppressionDefined(KNOWN),
            "dev.hindsight.suppression.withdrawn",
            new SuppressionWithdrawn("s-1", "the demo is over"),
            "dev.hindsight.suppression.expired",
            new SuppressionExpired("s-1"),
            "dev.hindsight.ingest.token.created",
            new IngestTokenCreated(new IngestToken(
                    "t-1",
                    "shop-eu",
                    "the source in Europe",
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    END)),
            "dev.hindsight.ingest.token.revoked",
            new IngestTokenRevoked("t-1", "the machine is gone"),
            "dev.hindsight.ruleset.defined",
            new RuleSetDefined(
                    new RuleSet(
                            3,
                            List.of(
                                    new Adjustment("latest-tag", "dev-*", true, null, null, null, null),
                                    new Adjustment(
                                            "crash-loop",
                                            null,
                                            false,
                                            new BigDecimal("3"),
                                            Severity.HIGH,
                                            new BigDecimal("7.5"),
                                            new BigDecimal("30"))),
                            new DimensionWeights(
                                    new BigDecimal("0.4"),
                                    new BigDecimal("0.3"),
                                    new BigDecimal("0.1"),
                                    new BigDecimal("0.2"))),
                    "dev may run anything"),
            "dev.hindsight.ruleset.enabled",
            new RuleSetEnabled(3, 2, "dev may run anything"));

    private static final Map<String, DomainEvent> CHANGES = Map.of(
            "dev.hindsight.change.detected",
            new ChangeDetected("77", BEGIN, new Origin("kubectl-set", "past Helm release shop", true), rollOut(), 77),
            "dev.hindsight.change.joined",
            new ChangeJoined("77", END, rollOut(), 79),
            "dev.hindsight.change.stalled",
            new ChangeStalled("77", END, "uid-1", "no progress within its deadline, 1 of 2 ready after 600 s", 80),
            "dev.hindsight.change.ended",
            new ChangeEnded("77", END, "uid-1", Outcome.ROLLED_BACK, "rolled back after 75 s", 81));

    /** By wire name, in the shape of today. */
    public static final Map<String, DomainEvent> TODAY = Stream.of(
                    OBSERVED, CHANGES, ErrorSamples.TODAY, DECIDED_BY_PEOPLE)
            .flatMap(some -> some.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Tree body() {
        return Tree.of(Map.of(
                "metadata",
                Map.of("labels", Map.of("app", "web"), "creationTimestamp", "2026-05-01T11:00:00Z"),
                "spec",
                Map.of(
                        "replicas",
                        2,
                        "paused",
                        false,
                        "big",
                        9_000_000_000L,
                        "share",
                        0.25,
                        "args",
                        List.of("-v", ""))));
    }

    private Samples() {}
}
