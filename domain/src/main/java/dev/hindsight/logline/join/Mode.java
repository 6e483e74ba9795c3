package dev.hindsight.logline.join;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.digits;
import static dev.hindsight.logline.text.Ascii.isLetter;
import static dev.hindsight.logline.text.Ascii.isWord;

import dev.hindsight.logline.stack.printed.RubyStack;

/** What an open entry is in the middle of: some lines at the margin belong to it only then. */
enum Mode {
    NONE,
    /** A dump of goroutines. */
    GO,
    /** Frames of Python: the line with the exception is to come. */
    PYTHON,
    /** A traceback has ended with words that another one follows. */
    PYTHON_CHAIN,
    /** Node's place, line of code and mark: the error is to come. */
    NODE,
    /** The message of a panic is to come. */
    RUST,
    RUBY,
    PHP,
    XML;

    /** The mode in which an entry is once this line is part of it. */
    Mode after(String text) {
        char first = at(text, 0);
        if (text.startsWith("Traceback (most recent call last):")) {
            return PYTHON;
        }
        if (text.startsWith("The above exception was the direct") || text.startsWith("During handling of the above")) {
            return PYTHON_CHAIN;
        }
        if (text.startsWith("panic: ")
                || text.startsWith("fatal error: ")
                || text.startsWith("goroutine ")
                || text.contains(": panic serving ")) {
            return GO;
        }
        if (text.contains("panicked at ")) {
            return RUST;
        }
        if (text.contains("Uncaught ") && text.contains(".php") || text.startsWith("Stack trace:")) {
            return PHP;
        }
        if (first == '<' && (isLetter(at(text, 1)) || at(text, 1) == '?') && this == NONE) {
            return XML;
        }
        if (isNodePlace(text)) {
            return NODE;
        }
        if (RubyStack.isFrame(text)) {
            return RUBY;
        }
        boolean pythonEnds = this == PYTHON && !text.isBlank() && first != ' ' && first != '\t';
        boolean rustEnds = this == RUST && text.startsWith("note: ");
        return pythonEnds || rustEnds ? NONE : this;
    }

    /** Whether a line at the margin without any mark of its own belongs to an entry in this mode. */
    boolean takes(String text, int lines) {
        return switch (this) {
            case NONE -> false;
            case GO -> isOfGo(text);
            case PYTHON -> true;
            case PYTHON_CHAIN -> text.startsWith("Traceback ");
            case NODE -> lines < 8;
            case RUST -> lines < 8;
            case RUBY -> RubyStack.isFrame(text);
            case PHP ->
                at(text, 0) == '#' && digits(text, 1, 6) > 0
                        || text.startsWith("Next ")
                        || text.startsWith("  thrown in");
            case XML -> at(text, 0) == '<';
        };
    }

    /** {@code main.main()}, {@code exit status 2}, registers. */
    private static boolean isOfGo(String text) {
        if (text.startsWith("exit status ")
                || text.startsWith("PC=")
                || text.startsWith("goroutine ")
                || isElided(text)) {
            return true;
        }
        int end = 0;
        boolean dot = false;
        while (end < text.length() && (isWord(text.charAt(end)) || "./-*%@~".indexOf(text.charAt(end)) >= 0)) {
            dot |= text.charAt(end) == '.';
            end++;
        }
        boolean call = text.endsWith(")") && (dot && text.indexOf('(') >= end || text.startsWith("panic("));
        return call || end > 1 && end < 7 && text.indexOf("0x", end) > 0;
    }

    /** {@code ...44739015 frames elided...}. */
    private static boolean isElided(String text) {
        return text.startsWith("...") && text.endsWith("...");
    }

    /** {@code /app/shop.js:3} and nothing else. */
    private static boolean isNodePlace(String text) {
        int colon = text.lastIndexOf(':');
        boolean number =
                colon > 2 && digits(text, colon + 1, 9) == text.length() - colon - 1 && colon + 1 < text.length();
        boolean path = at(text, 0) == '/'
                || text.startsWith("file:")
                || text.startsWith("node:")
                || at(text, 1) == ':' && at(text, 2) == '\\';
        return number && path && text.indexOf(' ') < 0;
    }
}
