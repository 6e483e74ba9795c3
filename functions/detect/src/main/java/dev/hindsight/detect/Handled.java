package dev.hindsight.detect;

/** What became of a CloudEvent. All of these are final; what may be tried again is told by a failure instead. */
public sealed interface Handled {
    /** @param position of the log's end when this was durable, at or after what was appended */
    record Appended(String cluster, long position) implements Handled {}

    /** It was known, older than what is known, or altered no fact. */
    record Unchanged() implements Handled {}

    /** @param id of the letter in the store */
    record DeadLettered(long id, String reason) implements Handled {}
}
