package dev.hindsight.correlate.error;

import dev.hindsight.correlate.policy.Happening;
import dev.hindsight.correlate.policy.Policy;
import dev.hindsight.correlate.policy.StreamCommand;
import dev.hindsight.errorgroup.ErrorGroupState.Known;
import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.errorgroup.attention.Attention;
import dev.hindsight.errorgroup.attention.Decision;
import dev.hindsight.errorgroup.attention.Decision.OfFinding;
import dev.hindsight.errorgroup.attention.Decision.OfGroup;
import dev.hindsight.errorgroup.score.OpenGroupDecider;
import dev.hindsight.errorgroup.score.OpenGroupDecider.Weigh;
import dev.hindsight.finding.FindingEvent;
import dev.hindsight.finding.NeighbourFindingDecider;
import dev.hindsight.finding.NeighbourFindingDecider.Open;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.finding.log.LogRules;
import dev.hindsight.ruleset.EffectiveRules;
import dev.hindsight.ruleset.RuleSetDecider;
import dev.hindsight.ruleset.RuleSetEvent;
import dev.hindsight.ruleset.RuleSetEvent.RuleSetEnabled;
import dev.hindsight.ruleset.RuleSets;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.Transaction;
import dev.hindsight.store.stream.ErrorStreams;
import dev.hindsight.store.stream.StreamType;
import dev.hindsight.topology.ClusterModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whenever an error occurs, somebody says something of it, or time goes on, groups may ask for attention. */
final class Errors implements Policy<ErrorsType.State> {
    /** Another way of finding spikes is another number. */
    private static final String ACTOR = "errors:1";

    /** More at once are no news to anybody, and one cluster is not all that there is in the process. */
    private static final int MOST_GROUPS = 100_000;

    private final RuleCatalogue catalogue;
    private final RuleSetDecider ruleSets;
    private final Attention attention;
    private RuleSets sets;
    private EffectiveRules rules;
    private Rule row;
    private boolean judgeAll;

    Errors(RuleCatalogue catalogue, ErrorsType.State state) {
        this.catalogue = catalogue;
        this.ruleSets = new RuleSetDecider(catalogue);
        this.attention = new Attention(state.groups(), this::freshIn, MOST_GROUPS);
        this.judgeAll = !state.rules().equals(catalogue.version());
        use(state.sets());
    }

    private void use(RuleSets now) {
        sets = now;
        rules = new EffectiveRules(catalogue, now.current());
        row = catalogue.rule(LogRules.OPEN_GROUP).orElseThrow();
    }

    private Duration freshIn(String namespaceOrNull) {
        Rule its =
                namespaceOrNull == null ? row : rules.in(namespaceOrNull, row).orElse(row);
        return Duration.ofDays(its.limitValue().longValue());
    }

    @Override
    public List<StreamCommand<?, ?, ?>> follow(Happening happening) {
        Recorded recorded = happening.recorded();
        if (recorded.event() instanceof RuleSetEvent event) {
            use(ruleSets.evolve(sets, event));
            judgeAll |= event instanceof RuleSetEnabled;
        }
        List<Decision> decisions =
                new ArrayList<>(attention.follow(recorded.position(), recorded.clock(), recorded.event()));
        if (judgeAll) {
            judgeAll = false;
            decisions.addAll(attention.judgeAll());
        }
        return commands(recorded, decisions);
    }

    @Override
    public List<StreamCommand<?, ?, ?>> whenQuiet(Recorded last, ClusterModel model) {
        return commands(last, attention.passTime(last.position(), last.clock()));
    }

    private List<StreamCommand<?, ?, ?>> commands(Recorded recorded, List<Decision> decisions) {
        List<StreamCommand<?, ?, ?>> commands = new ArrayList<>();
        // A spike happens when it is found, however late what led to it was told; what counts, when its cause did.
        Recorded because = decisions.isEmpty() ? recorded : recorded.withTime(recorded.clock());
        for (Decision decision : decisions) {
            commands.add(
                    switch (decision) {
                        case OfGroup(String key, var command) ->
                            new StreamCommand<>(ErrorStreams.GROUPS, key, command, because, ACTOR, state -> {});
                        case OfFinding finding -> finding(recorded, finding);
                    });
        }
        return commands;
    }

    private StreamCommand<Weigh, Open, FindingEvent> finding(Recorded because, OfFinding finding) {
        EffectiveRules inForce = rules;
        return new StreamCommand<>(
                tx -> new StreamType<>(
                        NeighbourFindingDecider.STREAM,
                        new OpenGroupDecider(catalogue, inForce, identity(tx, because.cluster(), finding.key()))),
                finding.key(),
                new Weigh(because.position(), finding.counts()),
                because,
                "rules:" + inForce.version(),
                open -> {});
    }

    /** What a group is never changes, so that it need not be remembered here. */
    private static Optional<GroupIdentity> identity(Transaction tx, String cluster, String key) {
        return tx.state(ErrorStreams.GROUPS, ErrorStreams.GROUPS.stream(cluster, key)) instanceof Known known
                ? Optional.of(known.identity())
                : Optional.empty();
    }

    @Override
    public ErrorsType.State state() {
        return new ErrorsType.State(catalogue.version(), sets, attention.memory());
    }
}
