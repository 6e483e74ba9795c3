package dev.hindsight.store.retention;

import dev.hindsight.retention.Keeping;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.StreamId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which events of a cluster must stay. Takes them in order; holds no more than the positions of what is still needed.
 */
public final class Survivors {
    private final Map<StreamId, Keeping> streams = new HashMap<>();

    public void take(Recorded recorded) {
        Keeping keeping = streams.computeIfAbsent(recorded.stream(), stream -> new Keeping());
        keeping.take(recorded.position(), recorded.event());
        if (keeping.isEmpty()) {
            streams.remove(recorded.stream());
        }
    }

    public Set<Long> positions() {
        Set<Long> positions = new HashSet<>();
        streams.values().forEach(stream -> positions.addAll(stream.positions()));
        return positions;
    }
}
