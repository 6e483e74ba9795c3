package dev.hindsight.source.log.follow;

import java.time.Duration;

/**
 * How soon and how long.
 *
 * @param lookBack how old a line may be that was written before anybody followed its container
 * @param lookAgainEvery for what is forbidden
 * @param probeEvery between two questions whether the API server is still there
 * @param unreachableAfter without an answer, the cluster counts as unreachable
 * @param behindAfter when the oldest entry waits longer for being taken over, the source is behind
 * @param longestWait between two tries
 */
public record Timing(
        Duration lookBack,
        Duration lookAgainEvery,
        Duration probeEvery,
        Duration unreachableAfter,
        Duration behindAfter,
        Duration longestWait) {
    public static final Timing STANDARD = new Timing(
            Duration.ofMinutes(15),
            Duration.ofMinutes(3),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));
}
