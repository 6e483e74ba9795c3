package dev.hindsight.suppression;

import java.time.Instant;

/** What is wanted of one suppression. */
public sealed interface SuppressionCommand {
    /** @param clock of the cluster, now */
    record Define(Suppression suppression, Instant clock) implements SuppressionCommand {}

    record Withdraw(String reason) implements SuppressionCommand {}

    /** Ends it if its time is over. */
    record Expire(Instant clock) implements SuppressionCommand {}
}
