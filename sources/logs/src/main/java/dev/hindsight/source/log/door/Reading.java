package dev.hindsight.source.log.door;

import dev.hindsight.logline.RawLine;
import dev.hindsight.source.log.batch.Origin;
import dev.hindsight.source.log.door.body.BadBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is read out of one request. For one thread. */
public final class Reading {
    private static final int MOST_REASONS = 20;

    /** Each takes some memory, however short it is. */
    private static final int MOST_RECORDS = 100_000;

    private final List<Told> told = new ArrayList<>();
    private final Map<Origin, Origin> origins = new HashMap<>();
    private final List<Refused> reasons = new ArrayList<>();
    private int refused;

    /** @param place where in the request, for people */
    public record Refused(String place, String reason) {}

    /** @param whole whether it is an entry by itself, whatever comes before and after */
    public void add(Origin origin, RawLine line, boolean whole) throws BadBody {
        count();
        // Thousands of lines have few writers, which are kept once.
        told.add(new Told(origins.computeIfAbsent(origin, one -> one), line, whole));
    }

    public void refuse(String place, String reason) throws BadBody {
        count();
        refusedLater(place, reason);
    }

    private void count() throws BadBody {
        if (told.size() + refused >= MOST_RECORDS) {
            throw BadBody.tooLarge("The body has more than " + MOST_RECORDS + " records.");
        }
    }

    /** Of a line that was read, and then not taken. */
    void refusedLater(String place, String reason) {
        refused++;
        if (reasons.size() < MOST_REASONS) {
            reasons.add(new Refused(place, reason));
        }
    }

    public List<Told> told() {
        return told;
    }

    /** Records that are no line of anybody. */
    public int refused() {
        return refused;
    }

    /** Why, of the first twenty. */
    public List<Refused> reasons() {
        return reasons;
    }

    /** Numbers the lines: from 1 in each request. */
    public long next() {
        return told.size() + 1L;
    }
}
