package dev.hindsight.logline.join;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.digits;
import static dev.hindsight.logline.text.Ascii.isBlank;
import static dev.hindsight.logline.text.Ascii.isDigit;
import static dev.hindsight.logline.text.Ascii.isLetter;
import static dev.hindsight.logline.text.Ascii.skipBlanks;
import static dev.hindsight.logline.text.Ascii.startsWithAny;

import dev.hindsight.logline.header.Header;
import dev.hindsight.logline.header.time.Timestamps;
import dev.hindsight.logline.stack.TypeNames;
import dev.hindsight.logline.stack.printed.RubyStack;
import dev.hindsight.logline.structured.AccessLine;

/** What a line looks like, judged by itself alone. */
enum LineShape {
    BLANK,
    /** An object of JSON from the first to the last character. */
    JSON,
    /** It has a time, a level or named parts of its own. */
    HEADED,
    /** What only ever follows something: a frame, a cause, the end of a dump. */
    FOLLOWING,
    /** The first line of a stack. */
    FAILURE,
    /** A line that begins with the type of an exception: logged before, or the first of all. */
    EXCEPTION,
    INDENTED,
    /** Closes what another line opened. */
    CLOSING,
    PLAIN;

    /** A group of exceptions of Python is indented from its first line on. */
    static final String GROUP = "  + Exception Group Traceback";

    private static final String[] FOLLOWING_WORDS = {
        "Caused by: ",
        "Caused by:",
        "Suppressed: ",
        "The above exception was the direct cause",
        "During handling of the above",
        "--- End of ",
        "---> ",
        "Stack trace:",
        "stack backtrace:",
        "Stack backtrace:",
        "[Previous line repeated",
        "created by ",
        "[signal ",
        "goroutine running on other thread",
        "note: run with `RUST_BACKTRACE",
        "note: Some details are omitted",
        "Node.js v",
        "(Use `node --trace",
        "runtime stack:",
        "Wrapped by: "
    };
    private static final String[] FAILURE_WORDS = {
        "Traceback (most recent call last):", "panic: ", "fatal error: ", "Exception in thread ",
                "Unhandled exception. ",
        "Unhandled Exception: ", "Exception ignored in", "SIGQUIT: quit", "SIGABRT: abort", "thread '"
    };
    private static final String[] INDENTED_FRAMES = {
        "at ", "... ", "File \"", "from ", "Caused by: ", "Suppressed: ", "+-", "| ", "--- ", "---> "
    };
    private static final String[] NAMES = {
        "time=", "level=", "ts=", "lvl=", "msg=", "t=", "timestamp=", "severity=", "logger="
    };

    static LineShape of(String text) {
        int length = text.length();
        int start = skipBlanks(text, 0);
        if (start == length) {
            return BLANK;
        }
        char first = text.charAt(start);
        if (first == '{' && start == 0 && length > 1 && text.charAt(length - 1) == '}') {
            return JSON;
        }
        if (text.startsWith(GROUP)) {
            return FAILURE;
        }
        if (start > 0) {
            boolean headed = start <= 2 && !isBlank(text.charAt(start - 1)) || start <= 2 && isHeaded(text, start);
            return headed ? HEADED : INDENTED;
        }
        if (first == '}' || first == ']' || first == ')') {
            return CLOSING;
        }
        return margin(text);
    }

    /** Of a line that begins at the margin. */
    private static LineShape margin(String text) {
        if (Timestamps.end(text, 0) > 0 || startsWithAny(text, 0, NAMES)) {
            return HEADED;
        }
        if (startsWithAny(text, 0, FAILURE_WORDS)) {
            return text.startsWith("thread '") && !text.contains("panicked at ") ? PLAIN : FAILURE;
        }
        if (startsWithAny(text, 0, FOLLOWING_WORDS) || isFrame(text) || isMore(text)) {
            return FOLLOWING;
        }
        if (RubyStack.isFrame(text)) {
            return FAILURE;
        }
        if (Header.of(text).isThere()
                || text.contains(" HTTP/")
                        && AccessLine.read(text, 0, text.length()).isPresent()) {
            return HEADED;
        }
        return TypeNames.atStart(text) != null ? EXCEPTION : PLAIN;
    }

    /** Deeper than by two it is what another line goes on with, whatever it begins with. */
    private static boolean isHeaded(String text, int start) {
        return Timestamps.end(text, start) > 0
                || isLetter(text.charAt(start))
                        && Header.of(text).level().isPresent()
                        && !startsWithAny(text, start, INDENTED_FRAMES);
    }

    private static boolean isFrame(String text) {
        return text.startsWith("at ") && text.indexOf('(') > 0 && (text.endsWith(")") || text.endsWith("]"))
                || text.startsWith("goroutine ") && isDigit(at(text, 10)) && text.endsWith("]:");
    }

    /** {@code ... 12 more}. */
    private static boolean isMore(String text) {
        return text.startsWith("... ") && digits(text, 4, 6) > 0;
    }

    /** Whether an indented line is a frame. */
    static boolean isIndentedFrame(String text) {
        return startsWithAny(text, skipBlanks(text, 0), INDENTED_FRAMES)
                || at(text, 0) == '\t' && text.contains(".go:");
    }
}
