package dev.hindsight.source.log.door;

import java.util.ArrayList;
import java.util.List;

/** What is read out of one request. For one thread. */
public final class Reading {
    private static final int MOST_REASONS = 20;

    private final List<Told> told = new ArrayList<>();
    private final List<Refused> reasons = new ArrayList<>();
    private int refused;

    /** @param place where in the request, for people */
    public record Refused(String place, String reason) {}

    public void add(Told line) {
        told.add(line);
    }

    public void refuse(String place, String reason) {
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
