package dev.hindsight.correlate;

import java.time.Duration;

/**
 * What may be set of the fold. None of these changes what is decided.
 *
 * @param batch events that are read, and decided on in one transaction
 * @param saveAfterEvents the checkpoint is saved after so many events at the latest
 * @param saveAfter the checkpoint is saved after so long at the latest, as soon as the next event is read
 */
public record Settings(int batch, int saveAfterEvents, Duration saveAfter) {
    public static final Settings STANDARD = new Settings(500, 20_000, Duration.ofSeconds(60));
}
