package dev.hindsight.correlate;

/**
 * How far a cluster was read.
 *
 * @param position of the last event that was read; 0 when the cluster has none
 * @param appended events that were decided on the way
 */
public record Progress(long position, long appended) {}
