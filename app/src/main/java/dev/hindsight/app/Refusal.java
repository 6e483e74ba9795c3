package dev.hindsight.app;

/** Something that cannot be done, told to the user as it is: what is wrong, where, and what to do. */
public final class Refusal extends RuntimeException {
    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
