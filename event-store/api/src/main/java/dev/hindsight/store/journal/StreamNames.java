package dev.hindsight.store.journal;

import dev.hindsight.store.StreamId;

/** What may name a stream: PostgreSQL takes no NUL in a text, and no endless key in an index. */
final class StreamNames {
    private static final int LONGEST = 512;

    /** @throws IllegalArgumentException for a name that cannot be stored */
    static void check(StreamId stream) {
        check(stream.cluster(), "cluster");
        check(stream.type(), "stream type");
        check(stream.id(), "stream id");
    }

    static void check(String name, String what) {
        if (name == null || name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException(what + " must have 1 to " + LONGEST + " characters");
        }
        if (name.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException(what + " must not hold control characters");
        }
    }

    private StreamNames() {}
}
