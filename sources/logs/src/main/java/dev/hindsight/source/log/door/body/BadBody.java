package dev.hindsight.source.log.door.body;

import java.io.IOException;

/** A body that is not what it should be. Its message says what is wrong and where, for the sender. */
public final class BadBody extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;

    private BadBody(int status, String message) {
        super(message);
        this.status = status;
    }

    public static BadBody malformed(String what) {
        return new BadBody(400, what);
    }

    public static BadBody tooLarge(String what) {
        return new BadBody(413, what);
    }

    public static BadBody unsupported(String what) {
        return new BadBody(415, what);
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }
}
