package dev.hindsight.logline.stack;

import dev.hindsight.logline.StackTrace;

/**
 * A stack trace in the lines of an entry.
 *
 * @param start number of its first line, from 0
 * @param column where in that line it begins: a logger may have written it behind its message
 * @param deadly whether the process ends by it, as the language says
 */
public record Found(StackTrace trace, int start, int column, boolean deadly) {}
