package dev.hindsight.finding;

import java.math.BigDecimal;

/**
 * The number of a rule that can be tuned: from which value on, or up to which, something is wrong.
 *
 * @param value not negative
 * @param unit of the value, in the plural: {@code replicas}, {@code seconds}, {@code bytes}
 */
public record Limit(BigDecimal value, String unit) {
    public Limit {
        if (value.signum() < 0 || unit.isBlank()) {
            throw new IllegalArgumentException("A limit is not negative and has a unit: " + value + " " + unit);
        }
    }
}
