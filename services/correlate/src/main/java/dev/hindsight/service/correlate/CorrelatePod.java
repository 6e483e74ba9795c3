package dev.hindsight.service.correlate;

import dev.hindsight.correlate.Correlate;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.store.EventStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The parts of this pod, put together. */
@ApplicationScoped
public class CorrelatePod {
    @Produces
    @Singleton
    Correlate correlate(EventStore store) {
        return new Correlate(store, RuleCatalogue.standard());
    }

    /** Saves the checkpoints, so that the next one that wakes has less to read. */
    void close(@Disposes Correlate correlate) {
        correlate.close();
    }
}
