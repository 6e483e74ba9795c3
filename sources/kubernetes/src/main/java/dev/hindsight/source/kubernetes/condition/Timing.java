package dev.hindsight.source.kubernetes.condition;

import java.time.Duration;

/**
 * How often and how soon.
 *
 * @param inventoryEvery between two lists of everything
 * @param lookAgainEvery for kinds that were missing or forbidden
 * @param probeEvery between two questions whether the API server is still there
 * @param unreachableAfter without an answer, the cluster counts as unreachable; shorter losses lose nothing
 * @param behindAfter when the oldest change waits longer for being taken over, the source is behind
 * @param longestWait between two tries
 */
public record Timing(
        Duration inventoryEvery,
        Duration lookAgainEvery,
        Duration probeEvery,
        Duration unreachableAfter,
        Duration behindAfter,
        Duration longestWait) {
    public static final Timing STANDARD = new Timing(
            Duration.ofMinutes(10),
            Duration.ofMinutes(3),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10));
}
