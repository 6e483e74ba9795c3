package dev.hindsight.detect.http;

import dev.hindsight.detect.Detect;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.FactExtractor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

@ApplicationScoped
class Wiring {
    @Produces
    @Singleton
    PressedStore store() {
        return new PressedStore();
    }

    @Produces
    @Singleton
    Detect detect(PressedStore store) {
        return new Detect(
                store,
                new FactExtractor(value -> "sha256:" + value.hashCode()),
                RuleCatalogue.standard(),
                InstantSource.system());
    }
}
