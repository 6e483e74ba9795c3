package dev.hindsight.correlate.finding;

import dev.hindsight.correlate.policy.Happening;
import dev.hindsight.correlate.policy.Policy;
import dev.hindsight.correlate.policy.PolicyType;
import dev.hindsight.correlate.policy.StreamCommand;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.observation.ObservationCommand.Rejudge;
import dev.hindsight.ruleset.RuleSetEvent.RuleSetEnabled;
import dev.hindsight.store.stream.ResourceStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Whenever other rules come into force, each object is judged anew by itself: by those that are in force when it is
 * done, so that what is read again later appends nothing.
 */
public final class RejudgedObjectsType implements PolicyType<RejudgedObjectsType.State> {
    private final RuleCatalogue catalogue;
    private final ResourceStreams resources;

    public RejudgedObjectsType(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
        this.resources = new ResourceStreams(catalogue);
    }

    /** It has nothing to remember. */
    public record State() {}

    @Override
    public String name() {
        return "rejudged-objects";
    }

    @Override
    public Class<State> stateType() {
        return State.class;
    }

    @Override
    public Policy<State> begin() {
        return new RejudgedObjects();
    }

    @Override
    public Policy<State> resume(State state) {
        return new RejudgedObjects();
    }

    private final class RejudgedObjects implements Policy<State> {
        @Override
        public List<StreamCommand<?, ?, ?>> follow(Happening happening) {
            if (!(happening.recorded().event() instanceof RuleSetEnabled enabled)) {
                return List.of();
            }
            String cluster = happening.recorded().cluster();
            String actor = "rules:" + catalogue.version() + "+" + enabled.version();
            List<StreamCommand<?, ?, ?>> commands = new ArrayList<>();
            for (String uid : new TreeSet<>(happening.model().uids())) {
                commands.add(new StreamCommand<>(
                        tx -> resources.in(tx, cluster), uid, new Rejudge(), happening.recorded(), actor, state -> {}));
            }
            return commands;
        }

        @Override
        public State state() {
            return new State();
        }
    }
}
