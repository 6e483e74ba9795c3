package dev.hindsight.fingerprint.layout;

/** What a field at the head of a line looks like. */
enum Shape {
    TIME,
    NUMBER,
    LEVEL,
    /** {@code [main]}, {@code (4711)}, {@code <13>} */
    BRACKET,
    /** {@code sshd[4711]:}, {@code server.go:12]} */
    TAG,
    /** {@code -}, {@code ---}, {@code :} */
    MARK,
    /** Letters mixed with digits. */
    ID,
    WORD;

    /** Hardly a part of a message when all lines have it at the same place. */
    boolean tells() {
        return this == TIME || this == LEVEL || this == BRACKET || this == TAG || this == MARK;
    }
}
