package dev.hindsight.view.projection;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What goes on in this process: failures of the live fold, and rebuilds. The positions are in the database. */
@Singleton
class Progress {
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final Map<String, Rebuild> rebuilds = new ConcurrentHashMap<>();

    /** @param failure null unless the state is failed */
    record Rebuild(long position, long target, Instant startedAt, State state, String failure) {
        enum State {
            RUNNING,
            SWAPPING,
            FAILED
        }
    }

    void failed(String projection, String why) {
        failures.put(projection, why);
    }

    void goesOn(String projection) {
        failures.remove(projection);
    }

    Optional<String> failure(String projection) {
        return Optional.ofNullable(failures.get(projection));
    }

    void rebuild(String projection, Rebuild rebuild) {
        rebuilds.put(projection, rebuild);
    }

    void rebuilt(String projection) {
        rebuilds.remove(projection);
    }

    Optional<Rebuild> rebuild(String projection) {
        return Optional.ofNullable(rebuilds.get(projection));
    }
}
