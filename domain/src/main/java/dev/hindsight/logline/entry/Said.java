package dev.hindsight.logline.entry;

import dev.hindsight.logline.Level;
import dev.hindsight.logline.StackTrace;
import dev.hindsight.logline.stack.Found;
import dev.hindsight.logline.structured.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was understood of a text.
 *
 * @param level that it names or that its words mean; empty when it says none at all
 */
public record Said(
        Optional<Level> level,
        String logger,
        String message,
        Optional<StackTrace> stack,
        Map<String, String> fields,
        int fieldsLeft) {

    static Said plain(Optional<Level> level, String logger, String message, Optional<Found> found, Named named) {
        Optional<Level> read = level.or(() -> found.map(Said::ofStack));
        return new Said(read, logger, cut(message), found.map(Found::trace), named.fields(), named.left());
    }

    /** A stack for which nobody named a level: the process died of it, or it is an error. */
    static Level ofStack(Found found) {
        return found.deadly() ? Level.FATAL : Level.ERROR;
    }

    /** What stands in front of the stack; the stack's own words when nothing does. */
    static String message(String text, Found found) {
        int from = 0;
        for (int line = 0; line < found.start(); line++) {
            from = text.indexOf('\n', from) + 1;
        }
        String before = text.substring(0, Math.min(text.length(), from + found.column()))
                .strip();
        int end = before.length();
        while (end > 0 && (before.charAt(end - 1) == ':' || before.charAt(end - 1) == '-')) {
            end--;
        }
        String message = before.substring(0, end).strip();
        return message.isEmpty() || isOnlyAPlace(message, found.trace()) ? words(found.trace()) : message;
    }

    /** Node prints where it threw, the line of code and a mark before the error: they are no message. */
    private static boolean isOnlyAPlace(String message, StackTrace trace) {
        boolean marked = message.endsWith("^") || message.endsWith("~");
        boolean words = message.startsWith("Exception in thread")
                || message.startsWith("Uncaught")
                || message.startsWith("Unhandled")
                || message.endsWith("Fatal error");
        return marked && trace.language().equals("node") || words && message.indexOf('\n') < 0;
    }

    static String words(StackTrace trace) {
        String type = trace.type();
        return type.isEmpty() ? trace.message() : trace.message().isEmpty() ? type : type + ": " + trace.message();
    }

    static Optional<StackTrace> ofType(String type, String message) {
        boolean name = !type.isEmpty() && type.length() < 200 && type.indexOf(' ') < 0;
        return name ? Optional.of(new StackTrace("", type, message, List.of(), List.of())) : Optional.empty();
    }

    static String cut(String message) {
        return message.length() <= Bounds.MESSAGE ? message : message.substring(0, Bounds.MESSAGE) + "…";
    }
}
