package dev.hindsight.source;

/** An event that nobody will take, however often it is sent. Its message never holds the event's data. */
public final class Undeliverable extends Exception {
    public Undeliverable(String message) {
        super(message);
    }

    public Undeliverable(String message, Throwable cause) {
        super(message, cause);
    }
}
