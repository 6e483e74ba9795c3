package dev.hindsight.service.projections;

import dev.hindsight.command.Command;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.store.CommandDesk;
import dev.hindsight.store.DeadLetterPlayer;
import dev.hindsight.store.EventStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The parts of this pod, put together. */
@ApplicationScoped
public class ProjectionsPod {
    @Produces
    @Singleton
    RuleCatalogue rules() {
        return RuleCatalogue.standard();
    }

    @Produces
    @Singleton
    CommandDesk commands(EventStore store, RuleCatalogue rules) {
        return new Command(store, rules, InstantSource.system());
    }

    @Produces
    @Singleton
    DeadLetterPlayer player() {
        return letter -> new DeadLetterPlayer.Outcome.Refused("Letters cannot be played again here yet.");
    }
}
