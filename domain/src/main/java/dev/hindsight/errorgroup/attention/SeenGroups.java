package dev.hindsight.errorgroup.attention;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The groups that were seen of late, the one that was quiet for longest first. Mutable, for one thread. */
final class SeenGroups {
    private final Map<String, Seen> byKey = new LinkedHashMap<>();
    private final Set<String> spiking = new TreeSet<>();

    /** Null for one that was not seen of late. */
    Seen get(String key) {
        return byKey.get(key);
    }

    /** The group is told of now. */
    Seen touch(String key, int minute) {
        Seen seen = byKey.remove(key);
        if (seen == null) {
            seen = new Seen();
        }
        seen.told = minute;
        byKey.put(key, seen);
        return seen;
    }

    void put(String key, Seen seen) {
        byKey.put(key, seen);
        spikes(key, seen, seen.spiking);
    }

    void spikes(String key, Seen seen, Seen.Spiking spikingOrNull) {
        seen.spiking = spikingOrNull;
        if (spikingOrNull == null) {
            spiking.remove(key);
        } else {
            spiking.add(key);
        }
    }

    /** The keys of those that spike, as they are now. */
    Set<String> spiking() {
        return spiking.isEmpty() ? Set.of() : new TreeSet<>(spiking);
    }

    int size() {
        return byKey.size();
    }

    String quietest() {
        return byKey.keySet().iterator().next();
    }

    void remove(String key) {
        byKey.remove(key);
        spiking.remove(key);
    }

    void forEach(BiConsumer<String, Seen> each) {
        byKey.forEach(each);
    }
}
