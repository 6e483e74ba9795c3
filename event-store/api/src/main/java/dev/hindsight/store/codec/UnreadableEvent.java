package dev.hindsight.store.codec;

/** The log holds an event that this version of the program cannot read: unknown name, later revision, broken JSON. */
public final class UnreadableEvent extends RuntimeException {
    public UnreadableEvent(String message) {
        super(message);
    }

    public UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
