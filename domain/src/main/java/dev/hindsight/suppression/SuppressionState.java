package dev.hindsight.suppression;

/** What is known of one suppression. */
public sealed interface SuppressionState {
    record None() implements SuppressionState {}

    record Active(Suppression suppression) implements SuppressionState {}

    record Over(Suppression suppression, boolean expired) implements SuppressionState {}
}
