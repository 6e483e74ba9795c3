package dev.hindsight.logline;

import java.time.Instant;

/**
 * A line as a container wrote it.
 *
 * @param time when the container's runtime took it in
 * @param stream {@code stdout} or {@code stderr}; empty when nobody knows
 * @param text without its end of line
 * @param sequence grows within one container; 0 when nobody counts
 */
public record RawLine(Instant time, String stream, String text, long sequence) {}
