package dev.hindsight.finding;

/** The four sides of a cluster's health. */
public enum Dimension {
    RELIABILITY,
    SECURITY,
    COST,
    ARCHITECTURE
}
