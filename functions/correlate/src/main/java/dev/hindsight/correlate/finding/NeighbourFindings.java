package dev.hindsight.correlate.finding;

import dev.hindsight.correlate.policy.Happening;
import dev.hindsight.correlate.policy.Policy;
import dev.hindsight.correlate.policy.StreamCommand;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingEvent;
import dev.hindsight.finding.NeighbourFindingDecider;
import dev.hindsight.finding.NeighbourFindingDecider.Judge;
import dev.hindsight.finding.NeighbourFindingDecider.Open;
import dev.hindsight.finding.NeighbourRules;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent.ResourceVanished;
import dev.hindsight.ruleset.EffectiveRules;
import dev.hindsight.ruleset.RuleSetDecider;
import dev.hindsight.ruleset.RuleSetEvent;
import dev.hindsight.ruleset.RuleSetEvent.RuleSetEnabled;
import dev.hindsight.ruleset.RuleSets;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.stream.StreamType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whenever an object or a neighbour of it changes, it is judged among its neighbours. */
final class NeighbourFindings implements Policy<NeighbourFindingsType.State> {
    private final RuleCatalogue catalogue;
    private final RuleSetDecider ruleSets;
    private RuleSets sets;
    private EffectiveRules rules;
    private NeighbourRules judging;
    private StreamType<Judge, Open, FindingEvent> findings;
    private final Map<String, Open> open = new HashMap<>();
    private final Set<String> undecided = new HashSet<>();
    private boolean judgeAll;

    /** @param judgeAll that the log was read under other rules so far, so that every object must be judged anew */
    NeighbourFindings(RuleCatalogue catalogue, RuleSets sets, boolean judgeAll) {
        this.catalogue = catalogue;
        this.ruleSets = new RuleSetDecider(catalogue);
        this.judgeAll = judgeAll;
        use(sets);
    }

    private void use(RuleSets now) {
        sets = now;
        rules = new EffectiveRules(catalogue, now.current());
        judging = rules.neighbourRules();
        findings = new StreamType<>(NeighbourFindingDecider.STREAM, new NeighbourFindingDecider(judging));
    }

    @Override
    public List<StreamCommand<?, ?, ?>> follow(Happening happening) {
        if (happening.recorded().event() instanceof RuleSetEvent event) {
            use(ruleSets.evolve(sets, event));
            judgeAll |= event instanceof RuleSetEnabled;
        }
        Set<String> affected = new TreeSet<>(happening.affected());
        if (judgeAll) {
            happening.model().uids().forEach(affected::add);
            judgeAll = false;
        }
        List<StreamCommand<?, ?, ?>> commands = new ArrayList<>();
        for (String uid : affected) {
            judge(happening, uid).ifPresent(judge -> commands.add(command(happening.recorded(), judge)));
        }
        return commands;
    }

    private Optional<Judge> judge(Happening happening, String uid) {
        long basis = happening.recorded().position();
        Optional<Facts> facts = happening.model().facts(uid);
        if (facts.isPresent()) {
            List<Finding> now = judging.judge(happening.model(), facts.get());
            return isOpenAlready(uid, now)
                    ? Optional.empty()
                    : Optional.of(new Judge(basis, facts.get().ref(), now, false));
        }
        return happening.recorded().event() instanceof ResourceVanished gone
                        && gone.ref().uid().equals(uid)
                ? Optional.of(new Judge(basis, gone.ref(), List.of(), true))
                : Optional.empty();
    }

    private StreamCommand<?, ?, ?> command(Recorded because, Judge judge) {
        String uid = judge.ref().uid();
        undecided.add(uid);
        return new StreamCommand<>(
                findings, uid, judge, because, "rules:" + rules.version(), now -> remember(uid, now, judge.vanished()));
    }

    private void remember(String uid, Open now, boolean vanished) {
        if (vanished) {
            open.remove(uid);
        } else {
            open.put(uid, now);
        }
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

    @Override
    public void settled() {
        undecided.clear();
    }

    @Override
    public NeighbourFindingsType.State state() {
        return new NeighbourFindingsType.State(catalogue.version(), sets);
    }
}
