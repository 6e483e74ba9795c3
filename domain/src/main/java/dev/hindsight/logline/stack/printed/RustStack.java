package dev.hindsight.logline.stack.printed;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.digits;
import static dev.hindsight.logline.text.Ascii.skipBlanks;

import dev.hindsight.logline.StackTrace;
import dev.hindsight.logline.stack.Found;
import dev.hindsight.logline.stack.Frames;
import java.util.List;
import java.util.Optional;

/** Rust: where it panicked, then the message, then frames of two lines each when they were asked for. */
public final class RustStack {
    private static final String PANICKED = "panicked at ";

    private RustStack() {}

    public static Optional<Found> read(List<String> lines, int index) {
        String head = lines.get(index);
        int panicked = head.indexOf(PANICKED);
        String rest = head.substring(panicked + PANICKED.length());
        boolean old = rest.startsWith("'");
        int quote = old ? rest.lastIndexOf("', ") : -1;
        String place = old && quote > 0
                ? rest.substring(quote + 3)
                : rest.endsWith(":") ? rest.substring(0, rest.length() - 1) : rest;
        Frames frames = new Frames();
        String message = old && quote > 0 ? rest.substring(1, quote) : message(lines, index);
        frames(lines, index, frames);
        if (frames.isEmpty()) {
            add("", place, frames);
        }
        int start = head.lastIndexOf("thread '", panicked);
        boolean main = head.startsWith("thread 'main'", Math.max(start, 0));
        StackTrace trace = new StackTrace("rust", "panic", message, frames.nearestFirst(), List.of());
        return Optional.of(new Found(trace, index, Math.max(start, 0), main));
    }

    private static String message(List<String> lines, int index) {
        StringBuilder message = new StringBuilder();
        for (int i = index + 1; i < Math.min(index + 20, lines.size()); i++) {
            String line = lines.get(i);
            if (line.startsWith("stack backtrace:") || line.startsWith("note: ")) {
                break;
            }
            message.append(message.isEmpty() ? "" : "\n").append(line);
        }
        return message.toString().strip();
    }

    private static void frames(List<String> lines, int index, Frames frames) {
        String function = null;
        for (String line : lines.subList(index, lines.size())) {
            int from = skipBlanks(line, 0);
            int digits = digits(line, from, 6);
            if (from > 0 && digits > 0 && at(line, from + digits) == ':') {
                flush(function, frames);
                function = line.substring(from + digits + 1).strip();
            } else if (function != null && line.startsWith("at ", from)) {
                add(function, line.substring(from + 3), frames);
                function = null;
            }
        }
        flush(function, frames);
    }

    private static void flush(String function, Frames frames) {
        if (function != null) {
            frames.add("rust", function, "", 0);
        }
    }

    /** {@code ./shop.rs:3:62}. */
    private static void add(String function, String place, Frames frames) {
        int column = place.lastIndexOf(':');
        int line = column < 0 ? -1 : place.lastIndexOf(':', column - 1);
        int digits = line < 0 ? 0 : digits(place, line + 1, 9);
        frames.add(
                "rust",
                function,
                digits == 0 ? place : place.substring(0, line),
                digits == 0 ? 0 : Integer.parseInt(place.substring(line + 1, line + 1 + digits)));
    }
}
