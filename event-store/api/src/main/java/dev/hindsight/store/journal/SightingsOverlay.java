package dev.hindsight.store.journal;

import dev.hindsight.store.Sightings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Sightings with changes on top that are not written yet, and that can be dropped without a trace. */
public final class SightingsOverlay implements Sightings {
    private final Sightings below;
    private final Map<Key, Sighting> changes = new LinkedHashMap<>();

    public SightingsOverlay(Sightings below) {
        this.below = below;
    }

    @Override
    public Optional<Sighting> of(String cluster, String uid) {
        Sighting changed = changes.get(new Key(cluster, uid));
        return changed != null ? Optional.of(changed) : below.of(cluster, uid);
    }

    @Override
    public void record(String cluster, Sighting sighting) {
        StorableText.check(cluster, "cluster");
        StorableText.check(sighting);
        changes.put(new Key(cluster, sighting.ref().uid()), sighting);
    }

    @Override
    public long countOf(String cluster, String inventory) {
        long count = below.countOf(cluster, inventory);
        for (Map.Entry<Key, Sighting> change : changes.entrySet()) {
            if (change.getKey().cluster.equals(cluster)) {
                boolean before = below.of(cluster, change.getKey().uid)
                        .map(sighting -> inventory.equals(sighting.inventory()))
                        .orElse(false);
                boolean after = inventory.equals(change.getValue().inventory());
                count += (after ? 1 : 0) - (before ? 1 : 0);
            }
        }
        return count;
    }

    @Override
    public List<Sighting> missingFrom(
            String cluster, String inventory, String apiVersion, String kind, Collection<String> namespaces) {
        List<Sighting> missing = new ArrayList<>();
        for (Sighting sighting : below.missingFrom(cluster, inventory, apiVersion, kind, namespaces)) {
            if (!changes.containsKey(new Key(cluster, sighting.ref().uid()))) {
                missing.add(sighting);
            }
        }
        changes.forEach((key, sighting) -> {
            if (key.cluster.equals(cluster) && isMissing(sighting, inventory, apiVersion, kind, namespaces)) {
                missing.add(sighting);
            }
        });
        return List.copyOf(missing);
    }

    /** What {@link Sightings#missingFrom} asks of one sighting. */
    public static boolean isMissing(
            Sighting sighting, String inventory, String apiVersion, String kind, Collection<String> namespaces) {
        return sighting.alive()
                && !Objects.equals(inventory, sighting.inventory())
                && sighting.ref().apiVersion().equals(apiVersion)
                && sighting.ref().kind().equals(kind)
                && (namespaces == null || namespaces.contains(sighting.ref().namespace()));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Every changed sighting with its cluster, the last one of each object. */
    public void forEach(BiConsumer<String, Sighting> change) {
        changes.forEach((key, sighting) -> change.accept(key.cluster, sighting));
    }

    private record Key(String cluster, String uid) {}
}
