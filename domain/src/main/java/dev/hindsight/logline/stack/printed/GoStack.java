package dev.hindsight.logline.stack.printed;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.digits;
import static dev.hindsight.logline.text.Ascii.isDigit;

import dev.hindsight.logline.StackTrace;
import dev.hindsight.logline.stack.Found;
import dev.hindsight.logline.stack.Frames;
import java.util.List;
import java.util.Optional;

/** Go: a panic or fatal error, then goroutines; the first is the one that failed. */
public final class GoStack {
    private static final String PANIC = "panic: ";
    private static final String FATAL = "fatal error: ";
    private static final String SERVING = "panic serving ";
    private static final String GOROUTINE = "goroutine ";
    private static final String CREATED = "created by ";

    private GoStack() {}

    /** {@code <tab>main.go:20 +0x61d}: where the function of the line before it is. */
    public static boolean isPlace(String line) {
        int dot = at(line, 0) == '\t' ? line.lastIndexOf(".go:") : -1;
        return dot > 0 && isDigit(at(line, dot + 4));
    }

    public static Optional<Found> read(List<String> lines, int index) {
        int head = head(lines, index);
        Frames frames = new Frames();
        String function = "";
        int goroutines = 0;
        for (int i = Math.max(head, 0); i < lines.size() && goroutines < 2; i++) {
            String line = lines.get(i);
            if (line.equals("runtime stack:")) {
                // What the runtime did itself comes first in a dump, but it is not what failed.
                i = behindRuntime(lines, i);
            } else if (line.startsWith(GOROUTINE)) {
                goroutines += frames.isEmpty() ? 0 : 2;
            } else if (isPlace(line)) {
                place(line, function, frames);
            } else {
                function = function(line);
            }
        }
        String first = head < 0 ? "" : lines.get(head);
        boolean words = first.contains(PANIC) || first.contains(SERVING) || first.startsWith(FATAL);
        if (frames.isEmpty() && !words) {
            return Optional.empty();
        }
        // A trace without words of its own begins behind the logger's message.
        int start = words ? head : frames.isEmpty() ? index : firstOf(lines, index);
        StackTrace trace = new StackTrace(
                "go", type(first, words), words ? message(lines, head) : "", frames.nearestFirst(), List.of());
        return Optional.of(new Found(trace, start, words ? column(first) : 0, isDeadly(first)));
    }

    private static int behindRuntime(List<String> lines, int index) {
        for (int i = index + 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith(GOROUTINE)) {
                return i;
            }
        }
        return index;
    }

    private static int firstOf(List<String> lines, int index) {
        return isPlace(lines.get(index)) ? Math.max(0, index - 1) : index;
    }

    /** The line that says why: up to a few lines before the first goroutine; -1 when none does. */
    private static int head(List<String> lines, int index) {
        for (int i = Math.max(0, index - 8); i <= index; i++) {
            String line = lines.get(i);
            if (line.contains(SERVING) || line.startsWith(PANIC) || line.startsWith(FATAL)) {
                return i;
            }
        }
        for (int i = Math.max(0, index - 8); i < index; i++) {
            if (lines.get(i).contains(PANIC)) {
                return i;
            }
        }
        return index - 1;
    }

    private static int column(String first) {
        int fatal = first.indexOf(FATAL);
        int panic = first.indexOf(PANIC);
        return first.contains(SERVING) ? 0 : fatal >= 0 ? fatal : Math.max(0, panic);
    }

    private static String type(String first, boolean words) {
        return first.startsWith(FATAL) ? "fatal error" : words ? "panic" : "";
    }

    private static String message(List<String> lines, int head) {
        String first = lines.get(head);
        int serving = first.indexOf(SERVING);
        int behind = serving >= 0 ? first.indexOf(": ", serving) : -1;
        if (behind > 0) {
            return first.substring(behind + 2).strip();
        }
        int panic = first.indexOf(PANIC);
        String message =
                first.startsWith(FATAL) ? first.substring(FATAL.length()) : first.substring(panic + PANIC.length());
        for (String mark : new String[] {" [recovered, repanicked]", " [recovered]"}) {
            message = message.endsWith(mark) ? message.substring(0, message.length() - mark.length()) : message;
        }
        return message.strip();
    }

    /** Without its arguments: {@code main.(*cart).add(...)} is {@code main.(*cart).add}. */
    private static String function(String line) {
        String name = line.startsWith(CREATED) ? line.substring(CREATED.length()) : line;
        int in = name.indexOf(" in goroutine ");
        name = in > 0 ? name.substring(0, in) : name;
        int end = name.length() - 1;
        if (end < 0 || name.charAt(end) != ')') {
            return name;
        }
        int depth = 0;
        for (int i = end; i >= 0; i--) {
            depth += name.charAt(i) == ')' ? 1 : name.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return name.substring(0, i);
            }
        }
        return name;
    }

    private static void place(String line, String function, Frames frames) {
        int dot = line.lastIndexOf(".go:");
        int digits = digits(line, dot + 4, 9);
        frames.add(
                "go",
                function,
                line.substring(1, dot + 3),
                Integer.parseInt(line.substring(dot + 4, dot + 4 + digits)));
    }

    /** Go's own words at the margin; a server that caught it says so before them. */
    private static boolean isDeadly(String first) {
        return first.startsWith(PANIC) || first.startsWith(FATAL);
    }
}
