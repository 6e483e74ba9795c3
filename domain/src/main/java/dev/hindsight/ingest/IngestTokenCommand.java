package dev.hindsight.ingest;

import java.time.Instant;

/** What is wanted of one token. */
public sealed interface IngestTokenCommand {
    /** @param wall the time here and now */
    record Create(IngestToken token, Instant wall) implements IngestTokenCommand {}

    record Revoke(String reason) implements IngestTokenCommand {}
}
