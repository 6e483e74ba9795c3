package dev.hindsight.finding;

/** From least to most severe, so that the natural order can be compared. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
