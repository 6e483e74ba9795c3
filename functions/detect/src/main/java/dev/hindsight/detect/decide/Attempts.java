package dev.hindsight.detect.decide;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts how often the ends of lists came too early. Remembers the last thousand lists. */
final class Attempts {
    private static final int REMEMBERED = 1000;

    private final Map<String, Integer> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized int next(String list) {
        return counts.merge(list, 1, Integer::sum);
    }

    synchronized void forget(String list) {
        counts.remove(list);
    }
}
