package dev.hindsight.correlate;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.NeighbourFindingDecider.Judge;
import dev.hindsight.finding.NeighbourFindingDecider.Open;
import dev.hindsight.finding.NeighbourRules;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.store.Recorded;
import dev.hindsight.topology.ClusterModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One cluster as the log tells it up to a position, and what is open of its objects. For one thread. Holds the facts of
 * the living objects and no more.
 */
final class ClusterFold {
    private final NeighbourRules rules;
    private final ClusterModel model;
    private final Map<String, Open> open = new HashMap<>();
    private final Set<String> undecided = new HashSet<>();
    private long position;
    private boolean judgeAll;

    /** @param judgeAll that the model was kept under other rules, so that every object must be judged anew */
    ClusterFold(NeighbourRules rules, ClusterModel model, long position, boolean judgeAll) {
        this.rules = rules;
        this.model = model;
        this.position = position;
        this.judgeAll = judgeAll;
    }

    long position() {
        return position;
    }

    ClusterModel model() {
        return model;
    }

    /** Takes in the next event; what must be decided because of it, in the order of the uids. */
    List<Judgement> apply(Recorded recorded) {
        position = recorded.position();
        Set<String> affected = new TreeSet<>(model.apply(recorded.event()));
        if (judgeAll) {
            model.snapshot().facts().forEach(facts -> affected.add(facts.ref().uid()));
            judgeAll = false;
        }
        List<Judgement> judgements = new ArrayList<>();
        for (String uid : affected) {
            judge(recorded, uid).ifPresent(judgements::add);
        }
        return judgements;
    }

    private Optional<Judgement> judge(Recorded recorded, String uid) {
        Optional<Facts> facts = model.facts(uid);
        if (facts.isPresent()) {
            ResourceRef ref = facts.get().ref();
            List<Finding> findings = rules.judge(model, facts.get());
            return isOpenAlready(uid, findings)
                    ? Optional.empty()
                    : Optional.of(decide(recorded, new Judge(recorded.position(), ref, findings, false)));
        }
        return recorded.event() instanceof ResourceVanished gone
                        && gone.ref().uid().equals(uid)
                ? Optional.of(decide(recorded, new Judge(recorded.position(), gone.ref(), List.of(), true)))
                : Optional.empty();
    }

    private Judgement decide(Recorded recorded, Judge judge) {
        undecided.add(judge.ref().uid());
        return new Judgement(recorded, judge);
    }

    /** Only what the store has confirmed is compared with: after a crash it may be ahead of this fold. */
    private boolean isOpenAlready(String uid, List<Finding> findings) {
        Open known = open.get(uid);
        return known != null
                && !undecided.contains(uid)
                && known.findings().size() == findings.size()
                && findings.stream().allMatch(finding -> {
                    Finding before = known.findings().get(finding.rule());
                    return before != null && before.saysTheSameAs(finding);
                });
    }

    /** What is open in the store, by uid, after the judgements were decided there. */
    void decided(Map<String, Open> now) {
        now.forEach((uid, state) -> {
            if (model.facts(uid).isPresent()) {
                open.put(uid, state);
            } else {
                open.remove(uid);
            }
        });
        undecided.clear();
    }
}
