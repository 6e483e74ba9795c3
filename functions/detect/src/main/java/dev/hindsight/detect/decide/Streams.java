package dev.hindsight.detect.decide;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.detect.input.Envelope;
import dev.hindsight.detect.input.Input.SourceTold;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.observation.ObservationCommand;
import dev.hindsight.observation.ObservationState;
import dev.hindsight.store.Cause;
import dev.hindsight.store.Transaction;
import dev.hindsight.store.stream.ResourceStreams;
import dev.hindsight.store.stream.StreamType;
import dev.hindsight.watch.WatchCommand;
import dev.hindsight.watch.WatchCommand.Register;
import dev.hindsight.watch.WatchCommand.Report;
import dev.hindsight.watch.WatchDecider;
import dev.hindsight.watch.WatchEvent;
import dev.hindsight.watch.WatchState;
import java.time.Instant;
import java.util.List;

/** The streams that this function decides on. */
final class Streams {
    private final ResourceStreams resources;
    private final StreamType<WatchCommand, WatchState, WatchEvent> watch =
            new StreamType<>(WatchDecider.STREAM, new WatchDecider());

    Streams(RuleCatalogue rules) {
        this.resources = new ResourceStreams(rules);
    }

    /** A source told how it is. Answers with how many events that made. */
    int reported(Transaction tx, SourceTold told) {
        Envelope envelope = told.envelope();
        // Before the cluster is registered: a first start must not take its own time for the last that was known.
        Instant clock = tx.clock(envelope.cluster());
        int registered = register(tx, envelope);
        Report report = new Report(
                told.source(), told.state(), told.kinds(), told.since(), told.detail(), told.dropped(), clock);
        return registered
                + watch(tx, envelope.cluster(), report, envelope.causeBy(told.source()))
                        .size();
    }

    /** The first that is ever heard of a cluster registers it. Answers with how many events that made. */
    int register(Transaction tx, Envelope envelope) {
        if (tx.clock(envelope.cluster()) != null) {
            return 0;
        }
        Register register = new Register(envelope.cluster(), envelope.origin());
        return watch(tx, envelope.cluster(), register, envelope.cause()).size();
    }

    List<WatchEvent> watch(Transaction tx, String cluster, WatchCommand command, Cause cause) {
        return tx.decide(watch, watch.stream(cluster, WatchDecider.ID), command, cause);
    }

    WatchState watched(Transaction tx, String cluster) {
        return tx.state(watch, watch.stream(cluster, WatchDecider.ID));
    }

    /** What is known of an object. */
    ObservationState observed(Transaction tx, String cluster, String uid) {
        StreamType<ObservationCommand, ObservationState, DomainEvent> resource = resources.in(tx, cluster);
        return tx.state(resource, resource.stream(cluster, uid));
    }

    List<DomainEvent> observe(Transaction tx, Envelope envelope, String uid, String cause, ObservationCommand command) {
        StreamType<ObservationCommand, ObservationState, DomainEvent> resource = resources.in(tx, envelope.cluster());
        return tx.decide(resource, resource.stream(envelope.cluster(), uid), command, envelope.cause(cause));
    }
}
