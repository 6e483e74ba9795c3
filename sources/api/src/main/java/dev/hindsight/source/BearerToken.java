package dev.hindsight.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The token with which a sink lets this source in, in a file that may be renewed at any time. Safe for many threads. */
final class BearerToken {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Path file;
    private String header;
    private long readAt;

    BearerToken(Path file) {
        this.file = file;
    }

    /**
     * The value of an {@code Authorization} header, at most ten seconds old.
     *
     * @throws IOException when the file is not there, or empty
     */
    synchronized String header() throws IOException {
        if (header == null || System.nanoTime() - readAt > FRESH.toNanos()) {
            String token = Files.readString(file).strip();
            if (token.isEmpty()) {
                throw new IOException("the token file " + file + " is empty");
            }
            header = "Bearer " + token;
            readAt = System.nanoTime();
        }
        return header;
    }

    /** It was not taken: there may be another by now. */
    synchronized void doubt() {
        header = null;
    }
}
