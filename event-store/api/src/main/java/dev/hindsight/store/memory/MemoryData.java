package dev.hindsight.store.memory;

import dev.hindsight.store.Recorded;
import dev.hindsight.store.Sightings;
import dev.hindsight.store.journal.ChainHead;
import dev.hindsight.store.journal.RawEvent;
import dev.hindsight.store.journal.SightingsOverlay;
import dev.hindsight.store.retention.Compactor.Shelf;
import dev.hindsight.store.stream.StreamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The log and the sightings on the heap; guarded by its own monitor. */
final class MemoryData implements Sightings {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> byCluster = new LinkedHashMap<>();
    private final Map<StreamId, List<Entry>> byStream = new HashMap<>();
    private final Map<String, Map<String, Sighting>> sightings = new HashMap<>();

    private final Shelf shelf = new MemoryShelf(this);

    synchronized void append(List<Entry> appended, SightingsOverlay seen) {
        for (Entry entry : appended) {
            entries.add(entry);
            byCluster
                    .computeIfAbsent(entry.recorded.cluster(), absent -> new ArrayList<>())
                    .add(entry);
            byStream.computeIfAbsent(entry.recorded.stream(), absent -> new ArrayList<>())
                    .add(entry);
        }
        seen.forEach(this::record);
        notifyAll();
    }

    /** Puts another row in the place of one, as only a thief would; for the tests of {@code verify}. */
    synchronized void replace(long position, Entry forged) {
        Entry old = entries.set(firstAfter(entries, position) - 1, forged);
        byCluster.get(old.recorded.cluster()).replaceAll(entry -> entry == old ? forged : entry);
        byStream.get(old.recorded.stream()).replaceAll(entry -> entry == old ? forged : entry);
    }

    synchronized long head() {
        return entries.isEmpty() ? 0 : entries.getLast().raw.position();
    }

    synchronized ChainHead chain(String cluster) {
        List<Entry> of = byCluster.getOrDefault(cluster, List.of());
        return of.isEmpty() ? ChainHead.START : ChainHead.of(of.getLast().raw);
    }

    /** A copy of {@code limit} entries after {@code position}. */
    synchronized List<Entry> all(long position, int limit) {
        int from = firstAfter(entries, position);
        return List.copyOf(entries.subList(from, (int) Math.min(entries.size(), (long) from + limit)));
    }

    synchronized List<Entry> ofCluster(String cluster, long position, int limit) {
        List<Entry> of = byCluster.getOrDefault(cluster, List.of());
        int from = firstAfter(of, position);
        return List.copyOf(of.subList(from, (int) Math.min(of.size(), (long) from + limit)));
    }

    synchronized List<Entry> ofStream(StreamId stream) {
        return List.copyOf(byStream.getOrDefault(stream, List.of()));
    }

    synchronized long lengthOf(StreamId stream) {
        List<Entry> of = byStream.getOrDefault(stream, List.of());
        return of.isEmpty() ? 0 : of.getLast().raw.sequence() + 1;
    }

    synchronized List<String> clusters() {
        return byCluster.keySet().stream().sorted().toList();
    }

    @Override
    public synchronized Optional<Sighting> of(String cluster, String uid) {
        return Optional.ofNullable(sightings.getOrDefault(cluster, Map.of()).get(uid));
    }

    @Override
    public synchronized void record(String cluster, Sighting sighting) {
        sightings
                .computeIfAbsent(cluster, absent -> new LinkedHashMap<>())
                .put(sighting.ref().uid(), sighting);
    }

    @Override
    public synchronized long countOf(String cluster, String inventory) {
        return sightings.getOrDefault(cluster, Map.of()).values().stream()
                .filter(sighting -> inventory.equals(sighting.inventory()))
                .count();
    }

    @Override
    public synchronized List<Sighting> missingFrom(
            String cluster, String inventory, String apiVersion, String kind, Collection<String> namespaces) {
        return sightings.getOrDefault(cluster, Map.of()).values().stream()
                .filter(sighting -> SightingsOverlay.isMissing(sighting, inventory, apiVersion, kind, namespaces))
                .toList();
    }

    Shelf shelf() {
        return shelf;
    }

    /** Takes away what {@code goes} says. */
    synchronized void drop(Predicate<RawEvent> goes) {
        entries.removeIf(entry -> goes.test(entry.raw));
        byCluster.values().forEach(of -> of.removeIf(entry -> goes.test(entry.raw)));
        byStream.values().forEach(of -> of.removeIf(entry -> goes.test(entry.raw)));
        byStream.values().removeIf(List::isEmpty);
    }

    private static int firstAfter(List<Entry> of, long position) {
        int low = 0;
        int high = of.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (of.get(middle).recorded.position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** An event as others see it, and as it was hashed. */
    record Entry(RawEvent raw, Recorded recorded) {}
}
