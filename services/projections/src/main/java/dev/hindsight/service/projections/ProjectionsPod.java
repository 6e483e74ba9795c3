package dev.hindsight.service.projections;

import dev.hindsight.command.Command;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.deadletter.DeadLetterPlayer;
import dev.hindsight.store.wish.CommandDesk;
import dev.hindsight.view.deadletter.PlayAtDetect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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
    DeadLetterPlayer player(@ConfigProperty(name = "hindsight.dead-letters.play-to") Optional<URI> detect) {
        return detect.<DeadLetterPlayer>map(PlayAtDetect::new)
                .orElse(letter -> new DeadLetterPlayer.Outcome.Refused(
                        "Nobody said where: set hindsight.dead-letters.play-to to the address of detect."));
    }
}
