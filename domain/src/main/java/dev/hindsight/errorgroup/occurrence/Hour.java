package dev.hindsight.errorgroup.occurrence;

import dev.hindsight.errorgroup.Exemplar;
import dev.hindsight.errorgroup.Occurrence;
import java.time.Instant;

/**
 * What is known of one hour of a group.
 *
 * @param first null before anything occurred, as is {@code last}
 */
public record Hour(Marks told, long count, Instant first, Instant last, ExemplarChoice exemplars) {
    /** So many examples of an hour are kept; a group keeps more over the hours. */
    public static final int MOST_EXEMPLARS = 20;

    static final Hour EMPTY = new Hour(Marks.NONE, 0, null, null, ExemplarChoice.of(MOST_EXEMPLARS));

    /** Whether it is counted already. */
    public boolean knows(Occurrence occurrence) {
        return told.has(mark(occurrence));
    }

    Hour with(Occurrence occurrence) {
        ExemplarChoice choice = exemplars;
        for (Exemplar exemplar : occurrence.exemplars()) {
            choice = choice.with(exemplar);
        }
        boolean earlier = first == null || occurrence.first().isBefore(first);
        boolean later = last == null || occurrence.last().isAfter(last);
        return new Hour(
                told.with(mark(occurrence)),
                count + occurrence.count(),
                earlier ? occurrence.first() : first,
                later ? occurrence.last() : last,
                choice);
    }

    private static long mark(Occurrence occurrence) {
        return Marks.of(occurrence.input() + "\n" + occurrence.window());
    }
}
