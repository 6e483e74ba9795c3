package dev.hindsight.suppression;

import java.time.Instant;
import java.util.Comparator;

/**
 * Why a finding counts for nothing.
 *
 * @param suppression its id; {@code annotation:Namespace/dev} when the annotations of an object say so
 * @param who the actor who wished it, as {@code user:ada}; {@code annotation} when annotations do
 * @param until on the cluster's clock; null for no end
 */
public record SuppressedBy(String suppression, String reason, String who, Instant until) {
    /** Of several that hold, the one that holds longest is told. */
    static final Comparator<SuppressedBy> LONGEST_FIRST = Comparator.comparing(
                    (SuppressedBy by) -> by.until == null ? Instant.MAX : by.until)
            .reversed()
            .thenComparing(SuppressedBy::suppression);
}
