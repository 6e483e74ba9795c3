package dev.hindsight.errorgroup.occurrence;

import dev.hindsight.decider.Decider;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupOccurred;
import dev.hindsight.errorgroup.Exemplar;
import dev.hindsight.errorgroup.Occurrence;
import dev.hindsight.errorgroup.occurrence.OccurrenceDecider.Tell;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What occurred of one group within one hour. What an input tells of a minute counts once, however often it comes; of
 * its examples only those go into the log that add something. In whatever order inputs come, the same is known at the
 * end.
 */
public final class OccurrenceDecider implements Decider<Tell, Hour, ErrorGroupOccurred> {
    /** The type of stream; its id is the group's key and the hour: {@link #id}. */
    public static final String STREAM = "occurrence";

    /** @param key of the group */
    public record Tell(String key, Occurrence occurrence) {}

    /** @param window begin of the minute; the stream is that of its hour */
    public static String id(String key, Instant window) {
        return key + "/" + window.truncatedTo(ChronoUnit.HOURS);
    }

    @Override
    public Hour initial() {
        return Hour.EMPTY;
    }

    @Override
    public List<ErrorGroupOccurred> decide(Hour hour, Tell tell) {
        Occurrence told = tell.occurrence();
        if (hour.knows(told)) {
            return List.of();
        }
        return List.of(new ErrorGroupOccurred(
                tell.key(),
                new Occurrence(
                        told.input(),
                        told.window(),
                        told.count(),
                        told.first(),
                        told.last(),
                        told.pods(),
                        told.releases(),
                        worthKeeping(hour.exemplars(), told.exemplars()))));
    }

    private static List<Exemplar> worthKeeping(ExemplarChoice known, List<Exemplar> told) {
        ExemplarChoice choice = known;
        for (Exemplar exemplar : told) {
            choice = choice.with(exemplar);
        }
        List<Exemplar> chosen = choice.exemplars();
        List<Exemplar> worth = new ArrayList<>();
        for (Exemplar exemplar : told) {
            if (chosen.contains(exemplar) && !known.exemplars().contains(exemplar) && !worth.contains(exemplar)) {
                worth.add(exemplar);
            }
        }
        return List.copyOf(worth);
    }

    @Override
    public Hour evolve(Hour hour, ErrorGroupOccurred event) {
        return hour.with(event.occurrence());
    }
}
