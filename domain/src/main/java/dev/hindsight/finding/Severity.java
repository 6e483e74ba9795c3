package dev.hindsight.finding;

/** From least to most severe, so that the natural order can be compared. */
public enum Severity {
    /** A matter of taste that takes nothing from the score. */
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
