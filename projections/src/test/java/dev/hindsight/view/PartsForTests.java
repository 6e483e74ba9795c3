package dev.hindsight.view;

import dev.hindsight.command.Command;
import dev.hindsight.correlate.Correlate;
import dev.hindsight.detect.Detect;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.FactExtractor;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.axon.AxonEventStore;
import dev.hindsight.store.deadletter.DeadLetterPlayer;
import dev.hindsight.store.wish.CommandDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;

/** What the application gives to the views. */
@ApplicationScoped
public class PartsForTests {
    @Produces
    @Singleton
    EventStore store(DataSource database) {
        return AxonEventStore.open(database, AxonEventStore.Options.defaults());
    }

    void close(@Disposes EventStore store) {
        store.close();
    }

    @Produces
    @Singleton
    RuleCatalogue rules() {
        return RuleCatalogue.standard();
    }

    @Produces
    @Singleton
    Detect detect(EventStore store, RuleCatalogue rules) {
        return new Detect(
                store, new FactExtractor(value -> "digest-of-" + value.length()), rules, InstantSource.system());
    }

    @Produces
    @Singleton
    Correlate correlate(EventStore store, RuleCatalogue rules) {
        return new Correlate(store, rules);
    }

    @Produces
    @Singleton
    CommandDesk commands(EventStore store, RuleCatalogue rules) {
        return new Command(store, rules, InstantSource.system());
    }

    @Produces
    @Singleton
    DeadLetterPlayer player() {
        return letter -> letter.reason().contains("hopeless")
                ? new DeadLetterPlayer.Outcome.Refused("still hopeless")
                : new DeadLetterPlayer.Outcome.Accepted("taken");
    }
}
