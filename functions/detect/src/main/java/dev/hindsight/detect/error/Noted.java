package dev.hindsight.detect.error;

import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.errorgroup.occurrence.ExemplarChoice;
import java.time.Instant;
import java.util.SortedMap;

/**
 * What one batch says of one group.
 *
 * @param minutes by their begin, in UTC
 */
record Noted(GroupIdentity identity, SortedMap<Instant, Minute> minutes) {
    /** So many examples of a group are looked at of one batch and minute. */
    private static final int EXEMPLARS = 6;

    /** @param exemplars without release, which is not known yet */
    record Minute(long count, Instant first, Instant last, ExemplarChoice exemplars) {
        static Minute of(Instant time) {
            return new Minute(0, time, time, ExemplarChoice.of(EXEMPLARS));
        }

        Minute with(Instant time, ExemplarChoice examples) {
            return new Minute(
                    count + 1, time.isBefore(first) ? time : first, time.isAfter(last) ? time : last, examples);
        }
    }

    Instant first() {
        return minutes.firstEntry().getValue().first();
    }
}
