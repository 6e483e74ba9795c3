package dev.hindsight.detect.error;

import dev.hindsight.store.EventLog;
import dev.hindsight.store.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Since when each cluster is in the log. Safe for many threads. */
final class Begins {
    private final EventLog log;
    private final Map<String, Instant> known = new ConcurrentHashMap<>();

    Begins(EventLog log) {
        this.log = log;
    }

    /** Asks the log, if need be; not to be called inside a transaction, which others wait for. */
    void ask(String cluster) {
        if (!known.containsKey(cluster)) {
            List<Recorded> first = log.read(cluster, 0, 1);
            if (!first.isEmpty()) {
                known.put(cluster, first.getFirst().occurredAt());
            }
        }
    }

    /** As far as was asked; empty for a cluster that was not in the log yet. */
    Optional<Instant> of(String cluster) {
        return Optional.ofNullable(known.get(cluster));
    }
}
