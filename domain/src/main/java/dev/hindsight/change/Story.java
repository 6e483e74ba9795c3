package dev.hindsight.change;

import dev.hindsight.change.ChangeEvent.ChangeDetected;
import dev.hindsight.change.ChangeEvent.ChangeEnded;
import dev.hindsight.change.ChangeEvent.ChangeJoined;
import dev.hindsight.change.ChangeEvent.ChangeStalled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A change as it is known: its parts in the order in which they were seen.
 *
 * @param basis position of the last observation that told of it; 0 before the first
 */
public record Story(String id, Origin origin, List<PartStory> parts, long basis) {
    public static final Story UNTOLD = new Story("", new Origin(null, null, false), List.of(), 0);

    public Story evolve(ChangeEvent event) {
        return switch (event) {
            case ChangeDetected detected ->
                new Story(
                        detected.change(),
                        detected.origin(),
                        List.of(PartStory.begun(detected.part(), detected.at(), detected.basis())),
                        detected.basis());
            case ChangeJoined joined -> {
                List<PartStory> more = new ArrayList<>(parts);
                more.add(PartStory.begun(joined.part(), joined.at(), joined.basis()));
                yield new Story(joined.change(), origin, Collections.unmodifiableList(more), joined.basis());
            }
            case ChangeStalled stalled ->
                turned(stalled.uid(), Outcome.STALLED, stalled.at(), stalled.words(), stalled.basis());
            case ChangeEnded ended -> turned(ended.uid(), ended.outcome(), ended.at(), ended.words(), ended.basis());
        };
    }

    private Story turned(String uid, Outcome outcome, Instant at, String words, long now) {
        List<PartStory> turned = parts.stream()
                .map(part -> part.part().ref().uid().equals(uid) ? part.turned(outcome, at, words) : part)
                .toList();
        return new Story(id, origin, turned, now);
    }

    /** The part that tells most of it: the first of those whose category comes first. */
    public PartStory principal() {
        return parts.stream()
                .min(Comparator.comparing(part -> part.part().category()))
                .orElseThrow();
    }

    public Instant began() {
        return parts.getFirst().began();
    }

    /** When its last part ended; null while one is open. */
    public Instant ended() {
        return outcome().isOpen()
                ? null
                : parts.stream()
                        .map(PartStory::ended)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    /** The worst that is to be said of a part: open goes before ended, undone before complete. */
    public Outcome outcome() {
        List<Outcome> outcomes = parts.stream().map(PartStory::outcome).toList();
        for (Outcome outcome : List.of(
                Outcome.STALLED, Outcome.IN_PROGRESS, Outcome.ROLLED_BACK, Outcome.SUPERSEDED, Outcome.ABANDONED)) {
            if (outcomes.contains(outcome)) {
                return outcome;
            }
        }
        return Outcome.COMPLETE;
    }
}
