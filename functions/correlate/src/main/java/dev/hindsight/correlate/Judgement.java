package dev.hindsight.correlate;

import dev.hindsight.finding.NeighbourFindingDecider.Judge;
import dev.hindsight.store.Cause;
import dev.hindsight.store.Recorded;

/** What is wrong with an object among its neighbours, as far as the log was known at one event. */
record Judgement(Recorded because, Judge command) {
    String uid() {
        return command.ref().uid();
    }

    Cause cause(String actor) {
        return new Cause(because.occurredAt(), actor, because.id(), because.traceparent());
    }
}
