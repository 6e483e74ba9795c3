/**
 * What is wrong. Each rule is a row of the catalogue and a small function: over one object ({@code reliability},
 * {@code security}, {@code architecture}) or over an object and its neighbours ({@code neighbour}). Raised and cleared
 * is decided from what is so now; nothing waits for a clock.
 */
package dev.hindsight.finding;
