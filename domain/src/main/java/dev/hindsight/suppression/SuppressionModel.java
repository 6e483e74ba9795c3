package dev.hindsight.suppression;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.FindingEvent;
import dev.hindsight.finding.FindingEvent.FindingCleared;
import dev.hindsight.finding.FindingEvent.FindingRaised;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.part.SuppressionAnnotations;
import dev.hindsight.suppression.FindingSuppressionDecider.Weigh;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingSuppressed;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingUnsuppressed;
import dev.hindsight.suppression.SuppressionEvent.SuppressionDefined;
import dev.hindsight.topology.ClusterModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which suppressions hold in one cluster, which findings are open, and which of them are known to be suppressed. A fold
 * over the cluster's log beside a {@link ClusterModel}, which knows the objects; mutable, for one thread.
 */
public final class SuppressionModel {
    private final ClusterModel cluster;
    private final Map<String, Wish> wishes = new TreeMap<>();
    private final RulesByObject<Boolean> open = new RulesByObject<>();
    private final RulesByObject<SuppressedBy> suppressed = new RulesByObject<>();
    private final OwnObjects own = new OwnObjects();

    /** No suppression that is known to hold ends before it. */
    private Instant nextEnd = Instant.MIN;

    /**
     * All that the model knows, to be kept beside a checkpoint.
     *
     * @param open rules by uid
     * @param suppressed by uid and rule
     * @param own what findings are about that are no objects of Kubernetes
     */
    public record Snapshot(
            List<Wish> wishes,
            Map<String, Map<String, Boolean>> open,
            Map<String, Map<String, SuppressedBy>> suppressed,
            List<ResourceRef> own) {
        public static final Snapshot EMPTY = new Snapshot(List.of(), Map.of(), Map.of(), List.of());
    }

    /** @param cluster takes in each event before this model does */
    public SuppressionModel(ClusterModel cluster, Snapshot snapshot) {
        this.cluster = cluster;
        snapshot.wishes().forEach(wish -> wishes.put(wish.suppression().id(), wish));
        open.putAll(snapshot.open());
        suppressed.putAll(snapshot.suppressed());
        snapshot.own().forEach(own::know);
    }

    public Snapshot snapshot() {
        return new Snapshot(List.copyOf(wishes.values()), open.copy(), suppressed.copy(), own.refs());
    }

    /**
     * Takes in what happened.
     *
     * @param before what the cluster's model knew of the object until then
     * @return uids of the objects whose findings may have to be weighed anew
     */
    public Set<String> apply(DomainEvent event, String actor, Optional<Facts> before) {
        return switch (event) {
            case SuppressionEvent wish -> wish(wish, actor);
            case FindingEvent finding -> finding(finding);
            case FindingSuppressionEvent decided -> decided(decided);
            case ResourceObserved observed -> observed(observed.facts(), before);
            case ResourceVanished vanished -> {
                open.remove(vanished.ref().uid());
                yield Set.of(vanished.ref().uid());
            }
            default -> Set.of();
        };
    }

    private Set<String> wish(SuppressionEvent event, String actor) {
        if (event instanceof SuppressionDefined(Suppression suppression)) {
            Wish wish = new Wish(suppression, actor);
            wishes.put(suppression.id(), wish);
            endsAt(suppression.until());
            return open.objectsWhere((uid, rule, any) ->
                    facts(uid).filter(facts -> wish.means(rule, facts)).isPresent());
        }
        wishes.remove(event.id());
        return suppressed.objectsWhere((uid, rule, by) -> by.suppression().equals(event.id()));
    }

    private Set<String> finding(FindingEvent event) {
        String uid = event.ref().uid();
        return switch (event) {
            case FindingRaised raised -> {
                own.know(raised.ref());
                open.put(uid, raised.finding().rule(), true);
                yield Set.of(uid);
            }
            case FindingCleared cleared -> {
                open.remove(uid, cleared.rule());
                forgetOwn(uid);
                yield Set.of();
            }
        };
    }

    private Set<String> decided(FindingSuppressionEvent event) {
        String uid = event.ref().uid();
        switch (event) {
            case FindingSuppressed now -> {
                suppressed.put(uid, now.rule(), now.by());
                endsAt(now.by().until());
            }
            case FindingUnsuppressed now -> {
                suppressed.remove(uid, now.rule());
                forgetOwn(uid);
            }
        }
        return Set.of(uid);
    }

    private void forgetOwn(String uid) {
        if (open.of(uid).isEmpty() && suppressed.of(uid).isEmpty()) {
            own.forget(uid);
        }
    }

    private Set<String> observed(Facts now, Optional<Facts> before) {
        ResourceRef ref = now.ref();
        if (before.isPresent() && Marks.of(before.get()).equals(Marks.of(now))) {
            return Set.of();
        }
        boolean concernsOthers = ref.kind().equals("Namespace")
                && (before.isPresent() || SuppressionAnnotations.of(now).isPresent());
        Set<String> uids = concernsOthers ? inNamespace(ref.name()) : new TreeSet<>();
        uids.add(ref.uid());
        return uids;
    }

    private Set<String> inNamespace(String namespace) {
        Set<String> uids = new TreeSet<>(open.objects());
        uids.addAll(suppressed.objects());
        uids.removeIf(uid -> facts(uid)
                .filter(facts -> facts.ref().namespace().equals(namespace))
                .isEmpty());
        return uids;
    }

    /** What is known of what a finding is about, be it an object of the cluster or a group of errors. */
    public Optional<Facts> facts(String uid) {
        return cluster.facts(uid).or(() -> own.facts(uid));
    }

    private void endsAt(Instant endOrNull) {
        if (endOrNull != null && endOrNull.isBefore(nextEnd)) {
            nextEnd = endOrNull;
        }
    }

    /**
     * What the time alone has ended.
     *
     * @param suppressions ids, to be expired
     * @param objects uids, to be weighed anew
     */
    public record Over(List<String> suppressions, Set<String> objects) {}

    /** What has ended by now; each is told once, and again after a restart. */
    public Over overAt(Instant clock) {
        if (clock.isBefore(nextEnd)) {
            return new Over(List.of(), Set.of());
        }
        nextEnd = Instant.MAX;
        List<String> ended = new ArrayList<>();
        for (Wish wish : wishes.values()) {
            if (wish.suppression().isOverAt(clock)) {
                ended.add(wish.suppression().id());
            } else {
                endsAt(wish.suppression().until());
            }
        }
        Set<String> uids = suppressed.objectsWhere((uid, rule, by) -> {
            boolean over = by.until() != null && !clock.isBefore(by.until());
            endsAt(over ? null : by.until());
            return over;
        });
        return new Over(ended, uids);
    }

    /** What is to be decided of an object's findings now; empty when all is as it is known to be. */
    public Optional<Weigh> weigh(String uid, ResourceRef ref, Instant clock, long basis) {
        Map<String, SuppressedBy> known = suppressed.of(uid);
        Map<String, SuppressedBy> now =
                facts(uid).map(facts -> now(facts, clock)).orElse(Map.of());
        return now.equals(known) ? Optional.empty() : Optional.of(new Weigh(basis, ref, now));
    }

    private Map<String, SuppressedBy> now(Facts facts, Instant clock) {
        Set<String> rules = new TreeSet<>(open.of(facts.ref().uid()).keySet());
        rules.addAll(suppressed.of(facts.ref().uid()).keySet());
        Map<String, SuppressedBy> now = new TreeMap<>();
        for (String rule : rules) {
            Reasons.of(rule, facts, cluster, wishes.values(), clock).ifPresent(by -> now.put(rule, by));
        }
        return now;
    }
}
