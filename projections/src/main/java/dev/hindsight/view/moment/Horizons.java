package dev.hindsight.view.moment;

import dev.hindsight.store.EventStore;
import dev.hindsight.store.Retention.Horizon;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Keeps answers from being made of what a compaction happened to leave. */
@ApplicationScoped
class Horizons {
    private final EventStore store;

    Horizons(EventStore store) {
        this.store = store;
    }

    /**
     * @param cluster null for all of them, of which each has its own
     * @param at null when {@code position} was asked for
     * @param name of the parameter that asked
     * @throws Refusal for an instant of which not everything is there any more
     */
    void check(String cluster, Instant at, long position, String name) {
        Horizon horizon =
                cluster == null ? null : store.retention().horizon(cluster).orElse(null);
        boolean beyond = horizon != null && (at == null ? position < horizon.position() : at.isBefore(horizon.clock()));
        if (beyond) {
            throw Refusal.parameter(
                    name,
                    "The log before " + horizon.clock() + " was compacted, so nothing can be told of that instant.",
                    List.of(horizon.clock() + " and later", "position " + horizon.position() + " and higher"));
        }
    }
}
