package dev.hindsight.detect.input;

/** Input that can never be handled. Its message is the reason, for people; it never holds the data. */
public final class Poison extends Exception {
    public Poison(String reason) {
        super(reason);
    }
}
