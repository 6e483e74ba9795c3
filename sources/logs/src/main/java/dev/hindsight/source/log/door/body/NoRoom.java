package dev.hindsight.source.log.door.body;

import java.io.IOException;

/** All the memory for requests is taken. */
public final class NoRoom extends IOException {
    private static final long serialVersionUID = 1;

    NoRoom() {
        super("Too much comes in at once.");
    }
}
