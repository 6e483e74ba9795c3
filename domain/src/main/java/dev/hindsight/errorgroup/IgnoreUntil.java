package dev.hindsight.errorgroup;

import java.time.Instant;

/**
 * When an ignored group asks for attention again. All null and false: never.
 *
 * @param time on the cluster's clock
 * @param count so many more occurrences from then on
 * @param spike when it spikes
 */
public record IgnoreUntil(Instant time, Long count, boolean spike) {
    public static final IgnoreUntil FOREVER = new IgnoreUntil(null, null, false);
}
