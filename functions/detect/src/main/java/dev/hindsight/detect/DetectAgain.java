package dev.hindsight.detect;

import dev.hindsight.store.deadletter.DeadLetterPlayer;
import dev.hindsight.store.deadletter.DeadLetters;
import dev.hindsight.store.deadletter.DeadLetters.DeadLetter;
import java.util.concurrent.CompletionException;

/** Plays dead letters to the function that refused them. */
public final class DetectAgain implements DeadLetterPlayer {
    private final Detect detect;
    private final DeadLetters letters;

    public DetectAgain(Detect detect, DeadLetters letters) {
        this.detect = detect;
        this.letters = letters;
    }

    @Override
    public Outcome play(DeadLetter letter) {
        try {
            return outcome(letter, detect.handleAgain(letter).join());
        } catch (CompletionException failed) {
            return new Outcome.Refused(
                    "It could not be handled now: " + failed.getCause().getMessage());
        }
    }

    private Outcome outcome(DeadLetter letter, Handled handled) {
        return switch (handled) {
            case Handled.Appended appended -> accepted(letter, "appended, the log is at " + appended.position());
            case Handled.Unchanged unchanged -> accepted(letter, "accepted; nothing of it was new");
            case Handled.DeadLettered again -> new Outcome.Refused(again.reason());
        };
    }

    private Outcome accepted(DeadLetter letter, String words) {
        letters.resolve(letter.id(), "played again: " + words);
        return new Outcome.Accepted(words);
    }
}
