package dev.hindsight.source.log.door;

import dev.hindsight.logline.RawLine;
import dev.hindsight.source.log.batch.Origin;

/**
 * A line that somebody sent.
 *
 * @param whole whether it is an entry by itself, whatever comes before and after
 */
public record Told(Origin origin, RawLine line, boolean whole) {}
