package dev.hindsight.view.command;

import dev.hindsight.store.wish.CommandDesk.Answer;
import dev.hindsight.view.web.Refusal;
import java.util.function.Function;

/** What a wish came to. One that was not followed becomes a refusal of the request. */
public final class Answers {
    private Answers() {}

    /** @param made id of what was made; empty for nothing */
    public static <R> Outcome outcome(Answer<R> answer, String made, Function<R, Refusal> refusal) {
        Answer.Done<R> done = done(answer, refusal);
        return new Outcome(done.events(), done.position(), made);
    }

    public static <R> Answer.Done<R> done(Answer<R> answer, Function<R, Refusal> refusal) {
        return switch (answer) {
            case Answer.Done<R> done -> done;
            case Answer.Refused<R> refused -> throw refusal.apply(refused.refusal());
        };
    }
}
