package dev.hindsight.store.stream;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.observation.ObservationCommand;
import dev.hindsight.observation.ObservationDecider;
import dev.hindsight.observation.ObservationState;
import dev.hindsight.ruleset.EffectiveRules;
import dev.hindsight.ruleset.RuleSet;
import dev.hindsight.ruleset.RuleSetCommand;
import dev.hindsight.ruleset.RuleSetDecider;
import dev.hindsight.ruleset.RuleSetEvent;
import dev.hindsight.ruleset.RuleSets;
import dev.hindsight.store.Transaction;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The streams of objects, which in each cluster are decided by the rules that are in force there when the transaction
 * runs. Safe for many threads.
 */
public final class ResourceStreams {
    /** Sets that nobody uses any more are not worth to be counted; the map is emptied instead. */
    private static final int KEPT = 100;

    private final RuleCatalogue catalogue;
    private final StreamType<RuleSetCommand, RuleSets, RuleSetEvent> ruleSets;
    private final Map<RuleSet, StreamType<ObservationCommand, ObservationState, DomainEvent>> types =
            new ConcurrentHashMap<>();

    public ResourceStreams(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
        this.ruleSets = new StreamType<>(RuleSetDecider.STREAM, new RuleSetDecider(catalogue));
    }

    /** The type by whose decider the objects of the cluster are judged now. */
    public StreamType<ObservationCommand, ObservationState, DomainEvent> in(Transaction tx, String cluster) {
        RuleSet set =
                tx.state(ruleSets, ruleSets.stream(cluster, RuleSetDecider.ID)).current();
        if (types.size() > KEPT) {
            types.clear();
        }
        return types.computeIfAbsent(set, this::type);
    }

    private StreamType<ObservationCommand, ObservationState, DomainEvent> type(RuleSet set) {
        EffectiveRules rules = new EffectiveRules(catalogue, set);
        return new StreamType<>(ObservationDecider.STREAM, new ObservationDecider(rules.objectRules()));
    }
}
