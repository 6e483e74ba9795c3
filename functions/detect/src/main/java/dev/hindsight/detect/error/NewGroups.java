package dev.hindsight.detect.error;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which new groups are let in: of each service a bounded number an hour. A program that puts something new into every
 * message would make groups without end otherwise. Asked twice for the same group, it says the same, so that a
 * transaction may be tried again. Each process counts for itself.
 */
final class NewGroups {
    private static final int SERVICES = 1000;

    private final int most;
    private final Map<String, Hour> services = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Hour> eldest) {
            return size() > SERVICES;
        }
    };

    private record Hour(Instant begin, Set<Long> keys) {}

    /** @param most of one service in one hour */
    NewGroups(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    /** @param first when it occurred */
    synchronized boolean letsIn(String cluster, String namespace, String service, String key, Instant first) {
        String id = cluster + "\n" + namespace + "\n" + service;
        Instant begin = first.truncatedTo(ChronoUnit.HOURS);
        Hour hour = services.get(id);
        if (hour == null || hour.begin().isBefore(begin)) {
            hour = new Hour(begin, new HashSet<>());
            services.put(id, hour);
        }
        // Half of a key is enough to tell a few hundred apart.
        Long mark = Long.parseUnsignedLong(key.substring(0, 16), 16);
        return hour.keys().contains(mark)
                || (hour.keys().size() < most && hour.keys().add(mark));
    }
}
