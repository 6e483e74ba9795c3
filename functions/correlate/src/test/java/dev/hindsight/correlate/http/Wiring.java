package dev.hindsight.correlate.http;

import dev.hindsight.correlate.Correlate;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.memory.InMemoryEventStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

@ApplicationScoped
class Wiring {
    @Produces
    @Singleton
    EventStore store() {
        return new InMemoryEventStore();
    }

    @Produces
    @Singleton
    Correlate correlate(EventStore store) {
        return new Correlate(store, RuleCatalogue.standard());
    }
}
