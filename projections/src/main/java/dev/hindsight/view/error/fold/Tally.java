package dev.hindsight.view.error.fold;

import dev.hindsight.errorgroup.Occurrence;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * How often, from when until when, and in which release at last. Tallies are added in any order with the same result,
 * so that a merge adds up and a split gives back what was.
 *
 * @param release empty when nobody knows; {@code releaseAt} is null then
 */
record Tally(long count, Instant first, Instant last, String release, Instant releaseAt) {
    private static final Comparator<Tally> BY_RELEASE = Comparator.comparing(
                    Tally::releaseAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Tally::release);

    static Tally none(Instant firstSeen) {
        return new Tally(0, firstSeen, firstSeen, "", null);
    }

    static Tally of(Occurrence told) {
        String release = told.releases().entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        return new Tally(told.count(), told.first(), told.last(), release, release.isEmpty() ? null : told.last());
    }

    Tally plus(Tally other) {
        Tally latest = BY_RELEASE.compare(this, other) >= 0 ? this : other;
        return new Tally(
                count + other.count,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last,
                latest.release,
                latest.releaseAt);
    }
}
