package dev.hindsight.view.moment;

import dev.hindsight.view.web.Refusal;
import java.time.Instant;
import java.util.List;

/**
 * From when until when, both included.
 *
 * @param from null for the first event
 * @param to null for the instant asked for
 */
public record TimeRange(Instant from, Instant to) {
    /** @throws Refusal when a bound is no time, or they are the wrong way round */
    public static TimeRange of(RangeQuery query) {
        Instant from = Params.instant("from", query.from);
        Instant to = Params.instant("to", query.to);
        if (from != null && to != null && from.isAfter(to)) {
            throw Refusal.parameter(
                    "from", "The range ends before it begins: from is after to.", List.of("a time not after to"));
        }
        return new TimeRange(from, to);
    }
}
