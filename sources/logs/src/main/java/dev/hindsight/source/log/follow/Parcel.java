package dev.hindsight.source.log.follow;

import dev.hindsight.source.log.batch.LogBatch;
import dev.hindsight.source.log.position.Position;
import java.util.List;

/**
 * A batch on its way.
 *
 * @param before where the container's log stood before it
 * @param after where it stands when the batch is taken over
 * @param since since when its first entry waited, by the nanosecond clock
 */
public record Parcel(Intake intake, LogBatch batch, Position before, Position after, List<Taken> taken, long since) {
    /** Lines as they were written. */
    public long lines() {
        return taken.size();
    }
}
