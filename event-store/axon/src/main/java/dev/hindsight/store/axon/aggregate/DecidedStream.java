package dev.hindsight.store.axon.aggregate;

import dev.hindsight.decider.Decider;
import dev.hindsight.decider.DomainEvent;
import dev.hindsight.store.journal.Proposed;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/** The aggregate behind every stream: a decider's state, built from the stream's events and from nothing else. */
final class DecidedStream {
    static final String PROPOSED = "proposed";

    @AggregateIdentifier
    private final String id;

    private final Decider<?, Object, DomainEvent> decider;
    private Object state;

    @SuppressWarnings("unchecked") // the events of a stream are those that its decider made
    DecidedStream(String id, Decider<?, ?, ?> decider) {
        this.id = id;
        this.decider = (Decider<?, Object, DomainEvent>) decider;
        this.state = this.decider.initial();
    }

    Object state() {
        return state;
    }

    /** Applies what was decided; it goes to the log with the unit of work. */
    void apply(Proposed proposed) {
        AggregateLifecycle.apply(proposed.event(), MetaData.with(PROPOSED, proposed));
    }

    @EventSourcingHandler
    void on(DomainEvent event) {
        state = decider.evolve(state, event);
    }

    @Override
    public String toString() {
        return id;
    }
}
