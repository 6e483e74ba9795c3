package dev.hindsight.store.axon.commit;

import dev.hindsight.store.Sightings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Sightings that tell of every failure before the work learns of it. */
record Watched(Sightings below, UnaryOperator<RuntimeException> noted) implements Sightings {
    @Override
    public Optional<Sighting> of(String cluster, String uid) {
        return watch(() -> below.of(cluster, uid));
    }

    @Override
    public void record(String cluster, Sighting sighting) {
        below.record(cluster, sighting);
    }

    @Override
    public long countOf(String cluster, String inventory) {
        return watch(() -> below.countOf(cluster, inventory));
    }

    @Override
    public List<Sighting> missingFrom(
            String cluster, String inventory, String apiVersion, String kind, Collection<String> namespaces) {
        return watch(() -> below.missingFrom(cluster, inventory, apiVersion, kind, namespaces));
    }

    private <T> T watch(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw noted.apply(e);
        }
    }
}
