package dev.hindsight.service.source;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who hands in events, by address. One that was not seen before is an ApiServerSource that began anew: what happened
 * before its first event it has not told, and will not.
 */
final class Senders {
    private static final int MOST = 64;

    private final Map<String, Boolean> seen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    synchronized boolean isNew(String address) {
        return seen.put(address, true) == null;
    }
}
