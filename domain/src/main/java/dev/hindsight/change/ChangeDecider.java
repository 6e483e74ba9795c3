package dev.hindsight.change;

import dev.hindsight.decider.Decider;
import java.util.List;

/**
 * Tells once what the fold of a cluster saw of a change. What was seen at a log position that is not beyond the last
 * told one tells nothing: so the fold may be repeated from any earlier checkpoint. Nothing turns in a change that ended
 * and was dropped from the log.
 */
public final class ChangeDecider implements Decider<ChangeEvent, Story, ChangeEvent> {
    /** The type of stream; its id is the change's. */
    public static final String STREAM = "change";

    @Override
    public Story initial() {
        return Story.UNTOLD;
    }

    @Override
    public List<ChangeEvent> decide(Story story, ChangeEvent seen) {
        boolean isTurn = seen instanceof ChangeEvent.ChangeStalled || seen instanceof ChangeEvent.ChangeEnded;
        boolean known = !isTurn || !story.parts().isEmpty();
        return known && seen.basis() > story.basis() ? List.of(seen) : List.of();
    }

    @Override
    public Story evolve(Story story, ChangeEvent event) {
        return story.evolve(event);
    }
}
