package dev.hindsight.correlate.finding;

import dev.hindsight.correlate.policy.Happening;
import dev.hindsight.correlate.policy.Policy;
import dev.hindsight.correlate.policy.StreamCommand;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.stream.StreamType;
import dev.hindsight.suppression.FindingSuppressionDecider;
import dev.hindsight.suppression.FindingSuppressionDecider.Suppressed;
import dev.hindsight.suppression.FindingSuppressionDecider.Weigh;
import dev.hindsight.suppression.FindingSuppressionEvent;
import dev.hindsight.suppression.SuppressionCommand;
import dev.hindsight.suppression.SuppressionCommand.Expire;
import dev.hindsight.suppression.SuppressionDecider;
import dev.hindsight.suppression.SuppressionEvent;
import dev.hindsight.suppression.SuppressionModel;
import dev.hindsight.suppression.SuppressionModel.Over;
import dev.hindsight.suppression.SuppressionModel.Snapshot;
import dev.hindsight.suppression.SuppressionState;
import dev.hindsight.topology.ClusterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whenever a suppression, an object's labels and annotations, its findings, or the time change, it is weighed anew
 * which of its findings count.
 */
final class SuppressedFindings implements Policy<Snapshot> {
    private static final String ACTOR = "suppressions";

    private final StreamType<Weigh, Suppressed, FindingSuppressionEvent> findings =
            new StreamType<>(FindingSuppressionDecider.STREAM, new FindingSuppressionDecider());
    private final StreamType<SuppressionCommand, SuppressionState, SuppressionEvent> suppressions;
    private final Snapshot begin;
    private SuppressionModel model;

    SuppressedFindings(RuleCatalogue rules, Snapshot begin) {
        this.suppressions = new StreamType<>(SuppressionDecider.STREAM, new SuppressionDecider(rules));
        this.begin = begin;
    }

    @Override
    public List<StreamCommand<?, ?, ?>> follow(Happening happening) {
        know(happening.model());
        Recorded recorded = happening.recorded();
        return after(recorded, model.apply(recorded.event(), recorded.actor(), happening.before()));
    }

    @Override
    public List<StreamCommand<?, ?, ?>> whenQuiet(Recorded last, ClusterModel objects) {
        know(objects);
        return after(last, Set.of());
    }

    /** The cluster's model is the same for as long as this policy lives. */
    private void know(ClusterModel objects) {
        if (model == null) {
            model = new SuppressionModel(objects, begin);
        }
    }

    private List<StreamCommand<?, ?, ?>> after(Recorded recorded, Set<String> affected) {
        Over over = model.overAt(recorded.clock());
        List<StreamCommand<?, ?, ?>> commands = new ArrayList<>();
        for (String id : over.suppressions()) {
            Expire expire = new Expire(recorded.clock());
            commands.add(new StreamCommand<>(suppressions, id, expire, recorded, ACTOR, state -> {}));
        }
        Set<String> uids = new TreeSet<>(affected);
        uids.addAll(over.objects());
        for (String uid : uids) {
            ref(recorded, uid)
                    .flatMap(ref -> model.weigh(uid, ref, recorded.clock(), recorded.position()))
                    .ifPresent(weigh ->
                            commands.add(new StreamCommand<>(findings, uid, weigh, recorded, ACTOR, state -> {})));
        }
        return commands;
    }

    private Optional<ResourceRef> ref(Recorded recorded, String uid) {
        return recorded.event() instanceof ResourceVanished gone
                        && gone.ref().uid().equals(uid)
                ? Optional.of(gone.ref())
                : model.facts(uid).map(Facts::ref);
    }

    @Override
    public Snapshot state() {
        return model == null ? begin : model.snapshot();
    }
}
