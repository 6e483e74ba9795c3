package dev.hindsight.logline.join;

import static dev.hindsight.logline.text.Ascii.isUpper;
import static dev.hindsight.logline.text.Ascii.skipBlanks;

import dev.hindsight.logline.Level;
import dev.hindsight.logline.header.Header;
import dev.hindsight.logline.header.level.LevelWords;
import dev.hindsight.logline.header.level.SaidLevel;
import dev.hindsight.logline.stack.printed.RubyStack;
import java.util.Optional;

/** Whether a line goes on with the entry before it. */
final class Continuation {
    /** Lines of a mere message: more are another program's output. */
    private static final int MOST_OF_MESSAGE = 500;

    private static final int MOST_OF_STACK = 100_000;

    private Continuation() {}

    static boolean goesOn(OpenEntry entry, LineShape shape, String text) {
        if (entry.count() >= (entry.hasStack() ? MOST_OF_STACK : MOST_OF_MESSAGE)) {
            return false;
        }
        return switch (shape) {
            case BLANK -> true;
            case JSON -> false;
            case HEADED -> isSecondOfTwo(entry, text);
            case FOLLOWING -> entry.shape() != LineShape.JSON || isBad(entry) || entry.hasStack();
            case FAILURE -> failure(entry, text);
            case EXCEPTION -> exception(entry, text);
            case INDENTED -> indented(entry, text);
            case CLOSING -> entry.shape() != LineShape.JSON && (entry.count() > 1 || opens(entry.lastText()));
            case PLAIN -> plain(entry, text);
        };
    }

    /** {@code Nov 21, 2026 7:17:23 PM Shop main}, then {@code SEVERE: payment failed}: together they are one header. */
    private static boolean isSecondOfTwo(OpenEntry entry, String text) {
        int colon = text.indexOf(": ");
        if (entry.count() != 1
                || entry.shape() != LineShape.HEADED
                || colon < 3
                || colon > 7
                || !isUpper(text.charAt(0))) {
            return false;
        }
        String first = entry.firstLine().text();
        Header header = Header.of(first);
        String place =
                first.substring(Math.min(header.message(), first.length())).strip();
        boolean classAndMethod = place.indexOf(' ') > 0 && place.indexOf(' ') == place.lastIndexOf(' ');
        return header.timed()
                && header.level().isEmpty()
                && classAndMethod
                && LevelWords.of(text.substring(0, colon)).isPresent();
    }

    private static boolean failure(OpenEntry entry, String text) {
        if (text.startsWith("Traceback ") || text.startsWith(LineShape.GROUP)) {
            boolean announced =
                    entry.mode() == Mode.PYTHON_CHAIN || entry.lastText().endsWith(":") && entry.mode() == Mode.NONE;
            return announced || belongsToLogger(entry);
        }
        if (RubyStack.isHead(text)) {
            return false;
        }
        return entry.mode().takes(text, entry.count()) && entry.mode() != Mode.PYTHON
                || text.indexOf(":in ") > 0
                        && (belongsToLogger(entry)
                                || entry.lastText().isBlank() && isBad(entry)
                                || entry.lastText().endsWith("):"));
    }

    /** Java and Node print the exception below the logger's line. */
    private static boolean exception(OpenEntry entry, String text) {
        return entry.mode() != Mode.NONE && entry.mode().takes(text, entry.count()) || belongsToLogger(entry);
    }

    private static boolean belongsToLogger(OpenEntry entry) {
        boolean logged = entry.shape() == LineShape.HEADED || entry.shape() == LineShape.JSON;
        return logged && !entry.hasStack() && isBad(entry);
    }

    private static boolean isBad(OpenEntry entry) {
        return entry.level().isAtLeast(Level.WARN);
    }

    private static boolean indented(OpenEntry entry, String text) {
        if (entry.shape() == LineShape.JSON) {
            return LineShape.isIndentedFrame(text);
        }
        String first = entry.firstLine().text();
        boolean asDeep = entry.shape() == LineShape.INDENTED && skipBlanks(text, 0) <= skipBlanks(first, 0);
        return !asDeep || entry.hasStack() || entry.mode() != Mode.NONE;
    }

    /** At the margin without anything of its own: it goes on with a line that has a header, unless it is worse than that. */
    private static boolean plain(OpenEntry entry, String text) {
        if (entry.mode() != Mode.NONE && entry.mode().takes(text, entry.count())) {
            return true;
        }
        if (entry.shape() != LineShape.HEADED) {
            return false;
        }
        Optional<Level> said = SaidLevel.of(text, 0);
        return said.isEmpty() || said.get().severity() <= entry.level().severity();
    }

    private static boolean opens(String text) {
        return text.endsWith("{") || text.endsWith("[") || text.endsWith("(");
    }
}
