package dev.hindsight.store;

import dev.hindsight.resource.ResourceRef;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which version of each object was seen last, and in which inventory. A version that alters no fact is not in the log,
 * but must still be known so that an older one never overwrites a newer one. Kept in the transaction of the events.
 */
public interface Sightings {
    Optional<Sighting> of(String cluster, String uid);

    void record(String cluster, Sighting sighting);

    /** How many objects were recorded with this inventory. */
    long countOf(String cluster, String inventory);

    /**
     * The living objects of a kind that the inventory did not list.
     *
     * @param namespaces null for all
     */
    List<Sighting> missingFrom(
            String cluster, String inventory, String apiVersion, String kind, Collection<String> namespaces);

    /**
     * @param resourceVersion the newest seen
     * @param inventory id of the last inventory that listed it; null when none did
     * @param alive false once it was deleted or vanished
     */
    record Sighting(ResourceRef ref, String resourceVersion, String inventory, boolean alive) {}
}
