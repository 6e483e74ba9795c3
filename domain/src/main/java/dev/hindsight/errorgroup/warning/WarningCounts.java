package dev.hindsight.errorgroup.warning;

import dev.hindsight.observation.ObservationState;
import dev.hindsight.observation.ObservationState.Gone;
import dev.hindsight.observation.ObservationState.Known;
import dev.hindsight.observation.ObservationState.Unknown;
import dev.hindsight.observation.Told;
import dev.hindsight.resource.Facts;
import dev.hindsight.topology.KubernetesEvents;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How often a warning happened since the version of it that was known before. What happened before anybody watched is
 * not counted: it was not seen, and an installation would begin with a flood of the past.
 */
public final class WarningCounts {
    /** Kubernetes tells only the first and the last time; what lies between is spread over so many minutes at most. */
    private static final int MOST_MINUTES = 60;

    /** @param window begin of the minute */
    public record Minute(Instant window, long count, Instant first, Instant last) {}

    /**
     * @param before what was known of it
     * @param told how the present version came to be known
     * @param heard when; it counts if the warning itself does not say
     * @param begin since when the cluster is watched; empty when that begins only now
     */
    public static List<Minute> newly(
            ObservationState before, Told told, Facts now, Instant heard, Optional<Instant> begin) {
        return since(before, told, now, heard, begin).stream()
                // Kubernetes tells a series when it is over, maybe of a time when nobody watched yet.
                .filter(minute -> begin.isEmpty() || !minute.last().isBefore(begin.get()))
                .toList();
    }

    private static List<Minute> since(
            ObservationState before, Told told, Facts now, Instant heard, Optional<Instant> begin) {
        Instant last = KubernetesEvents.last(now).orElse(heard);
        long count = KubernetesEvents.count(now);
        return switch (before) {
            case Known known -> {
                Instant from = KubernetesEvents.last(known.facts()).orElse(last);
                yield spread(count - KubernetesEvents.count(known.facts()), from, last, false);
            }
            case Unknown unknown -> {
                Instant first = first(now).orElse(last);
                boolean whole = begin.isPresent() && !first.isBefore(begin.get())
                        || told == Told.ADDED
                        || told == Told.LISTED_AGAIN;
                yield whole ? spread(count, first, last, true) : latest(told, last);
            }
            // It was counted when it was there; how far is not known any more.
            case Gone gone -> latest(told, last);
        };
    }

    /** Of one that goes back to before the watch, an update says that it happened just now; a list does not. */
    private static List<Minute> latest(Told told, Instant last) {
        return spread(told == Told.UPDATED ? 1 : 0, last, last, true);
    }

    private static Optional<Instant> first(Facts event) {
        return Stream.of("firstTimestamp", "deprecatedFirstTimestamp", "eventTime")
                .flatMap(name -> time(event.body().text(name)).stream())
                .findFirst();
    }

    private static Optional<Instant> time(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Evenly, the last of them at {@code last}; the first of them at {@code from} only if it is one of them. */
    private static List<Minute> spread(long count, Instant from, Instant last, boolean withFirst) {
        if (count < 1) {
            return List.of();
        }
        Instant begin = from.isAfter(last) ? last : from;
        long minutes = ChronoUnit.MINUTES.between(minute(begin), minute(last)) + 1;
        long slots = Math.min(count, Math.min(minutes, MOST_MINUTES));
        Map<Instant, Minute> spread = new TreeMap<>();
        for (long slot = 1; slot <= slots; slot++) {
            Instant at = at(begin, last, slot, slots, withFirst);
            long share = count * slot / slots - count * (slot - 1) / slots;
            spread.merge(minute(at), new Minute(minute(at), share, at, at), WarningCounts::together);
        }
        return new ArrayList<>(spread.values());
    }

    private static Instant at(Instant begin, Instant last, long slot, long slots, boolean withFirst) {
        Duration span = Duration.between(begin, last);
        long steps = withFirst ? slots - 1 : slots;
        long step = withFirst ? slot - 1 : slot;
        return steps == 0 ? last : begin.plus(span.multipliedBy(step).dividedBy(steps));
    }

    private static Minute together(Minute one, Minute next) {
        return new Minute(one.window(), one.count() + next.count(), one.first(), next.last());
    }

    private static Instant minute(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }

    private WarningCounts() {}
}
