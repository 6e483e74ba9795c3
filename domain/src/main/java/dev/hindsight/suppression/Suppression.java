package dev.hindsight.suppression;

import java.time.Instant;

/**
 * That findings are known and wanted to count for nothing.
 *
 * @param id unique in the cluster
 * @param reason for people, never empty
 * @param until on the cluster's clock, exclusive; null for as long as nobody withdraws it
 */
public record Suppression(String id, Target target, String reason, Instant until) {
    public boolean isOverAt(Instant clock) {
        return until != null && !clock.isBefore(until);
    }
}
