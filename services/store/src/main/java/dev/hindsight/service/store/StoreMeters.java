package dev.hindsight.service.store;

import dev.hindsight.store.EventStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.Readiness;

/** How the store stands, in figures. */
@Singleton
public class StoreMeters {
    private final EventStore store;
    private final CanAppend canAppend;

    StoreMeters(EventStore store, @Readiness CanAppend canAppend) {
        this.store = store;
        this.canAppend = canAppend;
    }

    /** Not sooner: with the store its tables are made where that is wanted, which is part of starting. */
    void start(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder(
                        "hindsight.journal.queue.works",
                        store.journal(),
                        journal -> journal.load().waiting())
                .description("Works that wait for a transaction")
                .register(registry);
        Gauge.builder(
                        "hindsight.journal.queue.bound.works",
                        store.journal(),
                        journal -> journal.load().bound())
                .description("Works that may wait; the next one is refused")
                .register(registry);
        Gauge.builder("hindsight.store.obstacle", canAppend, CanAppend::lastFound)
                .description("1 when the last look found that nothing can be appended, 0 when something could")
                .register(registry);
    }
}
