package dev.hindsight.logline;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What one entry of a log says: a line, or lines that belong together.
 *
 * @param time when it was written down: of its first line
 * @param level as the line says or as it must be taken to be
 * @param logger name of the logger or program; empty when it has none
 * @param message what it says, without time, level, logger and stack
 * @param stack the stack trace that it carries
 * @param fields what is structured in it besides: {@code trace_id}, {@code url}, {@code status}; in its order, bounded
 * @param text all of it as it was written, cut to a bound
 * @param lines how many lines it was
 * @param cut what was left out because of bounds, for people; empty when nothing was
 */
public record LogEntry(
        Instant time,
        String stream,
        Level level,
        String logger,
        String message,
        Optional<StackTrace> stack,
        Map<String, String> fields,
        String text,
        int lines,
        String cut) {
    /** Whether it leaves a trace: a warning or worse, or anything with a stack. */
    public boolean isOfNote() {
        return level.isAtLeast(Level.WARN) || stack.isPresent();
    }
}
