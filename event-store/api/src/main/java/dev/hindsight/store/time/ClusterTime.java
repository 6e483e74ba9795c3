package dev.hindsight.store.time;

import dev.hindsight.store.EventLog;
import dev.hindsight.store.Recorded;
import java.time.Duration;
import java.time.Instant;

/**
 * What time it is in a cluster when nothing of it happens. A cluster that is watched lives now. One whose recording is
 * played lives when it was recorded: there its clock says what time it is, and stands still when nothing more comes.
 */
public final class ClusterTime {
    /** Between what happened and its being told, as long as the cluster is watched. */
    private static final Duration LATEST = Duration.ofMinutes(10);

    private ClusterTime() {}

    /** @param wall the time here and now */
    public static Instant now(EventLog log, String cluster, Instant wall) {
        return log.positionAt(cluster, wall.plus(Duration.ofDays(1))).stream()
                .mapToObj(log::at)
                .flatMap(java.util.Optional::stream)
                .map(last -> now(last, wall))
                .findFirst()
                .orElse(wall);
    }

    private static Instant now(Recorded last, Instant wall) {
        boolean watched = last.clock().plus(LATEST).isAfter(last.recordedAt());
        return watched && wall.isAfter(last.clock()) ? wall : last.clock();
    }
}
