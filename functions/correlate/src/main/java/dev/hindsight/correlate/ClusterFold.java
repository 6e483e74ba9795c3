package dev.hindsight.correlate;

import dev.hindsight.correlate.policy.Happening;
import dev.hindsight.correlate.policy.StreamCommand;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceEvent;
import dev.hindsight.store.Recorded;
import dev.hindsight.topology.ClusterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One cluster as the log tells it up to a position, and the policies that fold the same log beside each other. For one
 * thread. Holds the facts of the living objects, and what each policy remembers.
 */
final class ClusterFold {
    private final ClusterModel model;
    private final Policies policies;
    private long position;

    ClusterFold(ClusterModel model, Policies policies, long position) {
        this.model = model;
        this.policies = policies;
        this.position = position;
    }

    long position() {
        return position;
    }

    ClusterModel model() {
        return model;
    }

    Policies policies() {
        return policies;
    }

    /** Takes in the next event; what is to be decided because of it. */
    List<StreamCommand<?, ?, ?>> apply(Recorded recorded) {
        position = recorded.position();
        Optional<Facts> before = recorded.event() instanceof ResourceEvent about
                ? model.facts(about.ref().uid())
                : Optional.empty();
        TreeSet<String> affected = new TreeSet<>(model.apply(recorded.event()));
        Happening happening = new Happening(recorded, before, model, affected);
        List<StreamCommand<?, ?, ?>> commands = new ArrayList<>();
        policies.all().forEach(policy -> commands.addAll(policy.follow(happening)));
        return commands;
    }
}
