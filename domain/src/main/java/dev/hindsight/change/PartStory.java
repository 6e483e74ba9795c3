package dev.hindsight.change;

import java.time.Instant;

/**
 * A part of a change and how it stands.
 *
 * @param began by the cluster's clock
 * @param ended null while it is open
 * @param ending what is to be said of the end, or of the standstill; empty when nothing is
 * @param position of the observation that showed it
 */
public record PartStory(ChangePart part, Instant began, Outcome outcome, Instant ended, String ending, long position) {
    static PartStory begun(ChangePart part, Instant at, long position) {
        return part.running()
                ? new PartStory(part, at, Outcome.IN_PROGRESS, null, "", position)
                : new PartStory(part, at, Outcome.COMPLETE, at, "", position);
    }

    PartStory turned(Outcome now, Instant at, String words) {
        return new PartStory(part, began, now, now.isOpen() ? null : at, words, position);
    }
}
