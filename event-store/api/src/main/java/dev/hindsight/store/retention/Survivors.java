package dev.hindsight.store.retention;

import dev.hindsight.finding.NeighbourFindingDecider;
import dev.hindsight.observation.ObservationDecider;
import dev.hindsight.retention.Keeping;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.stream.StreamId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which events of a cluster must stay. Takes them in order; holds little more than the positions of what is still
 * needed.
 */
public final class Survivors {
    private final Map<StreamId, Keeping> streams = new HashMap<>();

    public void take(Recorded recorded) {
        StreamId story = storyOf(recorded.stream());
        Keeping keeping = streams.computeIfAbsent(story, stream -> new Keeping());
        keeping.take(recorded.position(), recorded.event());
        if (keeping.isEmpty()) {
            streams.remove(story);
        }
    }

    /**
     * What is found among neighbours has a stream of its own, and is a finding of an object all the same: the version
     * stays that it was found on, or whoever reads the rest of the log would hear of it before the object.
     */
    private static StreamId storyOf(StreamId stream) {
        return stream.type().equals(NeighbourFindingDecider.STREAM)
                ? new StreamId(stream.cluster(), ObservationDecider.STREAM, stream.id())
                : stream;
    }

    public Set<Long> positions() {
        Set<Long> positions = new HashSet<>();
        streams.values().forEach(stream -> positions.addAll(stream.positions()));
        return positions;
    }
}
