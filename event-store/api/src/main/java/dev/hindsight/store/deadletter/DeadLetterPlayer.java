package dev.hindsight.store.deadletter;

import dev.hindsight.store.deadletter.DeadLetters.DeadLetter;

/** Hands a dead letter once more to whoever refused it. Given by the application; used by its readers' pages. */
public interface DeadLetterPlayer {
    /**
     * Plays it again. A letter that is accepted now is marked as resolved by this call; one that is refused again stays
     * open.
     */
    Outcome play(DeadLetter letter);

    sealed interface Outcome {
        record Accepted(String words) implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }
}
