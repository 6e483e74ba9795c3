package dev.hindsight.service.store;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.axon.AxonEventStore;
import dev.hindsight.store.axon.JournalMeters;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The log for the parts of this pod. */
@ApplicationScoped
public class StoreOfPod {
    /** Only the read side brings the tables up to date: a function that wakes has no time for it. */
    @ConfigProperty(name = "hindsight.store.migrate", defaultValue = "false")
    boolean migrate;

    /** How long one that makes tables waits for its database at the start. */
    @ConfigProperty(name = "hindsight.store.patience", defaultValue = "PT2M")
    Duration patience;

    @Produces
    @Singleton
    EventStore store(DataSource database, MeterRegistry figures) {
        if (migrate) {
            PatientStart.await(database, patience);
        }
        AxonEventStore.Options options = AxonEventStore.Options.defaults();
        return AxonEventStore.open(
                database, migrate ? options : options.withoutMigration(), new JournalMeters(figures));
    }

    void close(@Disposes EventStore store) {
        store.close();
    }
}
