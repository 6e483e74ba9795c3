package dev.hindsight.service.correlate;

import dev.hindsight.correlate.Correlate;
import dev.hindsight.correlate.Settings;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.store.EventStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The parts of this pod, put together. */
@ApplicationScoped
public class CorrelatePod {
    @Produces
    @Singleton
    Correlate correlate(EventStore store, CorrelateMeters meters) {
        Correlate correlate =
                new Correlate(store, RuleCatalogue.standard(), InstantSource.system(), Settings.STANDARD, meters);
        meters.tellOf(correlate);
        return correlate;
    }

    /** Saves the checkpoints, so that the next one that wakes has less to read. */
    void close(@Disposes Correlate correlate) {
        correlate.close();
    }
}
