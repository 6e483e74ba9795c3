package dev.hindsight.logline.stack;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.isLetter;
import static dev.hindsight.logline.text.Ascii.isUpper;
import static dev.hindsight.logline.text.Ascii.isWord;

/** Names of exceptions' types where a line begins with one, or holds one: {@code com.acme.CartException: no price}. */
public final class TypeNames {
    private static final String[] ENDINGS = {
        "Exception",
        "Error",
        "Throwable",
        "Failure",
        "Fault",
        "Warning",
        "Interrupt",
        "Exit",
        "Rejection",
        "Panic",
        "Timeout",
        "NotFound",
        "DoesNotExist"
    };
    private static final String[] BEFORE = {
        "Exception in thread \"", "Unhandled exception. ", "Unhandled Exception: ", "Uncaught ", "(Uncaught) ",
        "uncaughtException: ", "Unhandled rejection ", "[cause]: ", "cause: ", "Wrapped by: "
    };

    private TypeNames() {}

    /** A type with its message. */
    public record Typed(String type, String message, int column) {}

    /** What a line begins with, words such as {@code Exception in thread "main"} before it left out; null when with no type. */
    public static Typed atStart(String line) {
        int from = behindWords(line);
        int end = end(line, from);
        return end < 0 ? null : typed(line, from, end, from == 0 ? 0 : from);
    }

    /** The first type that is followed by its message, anywhere in a line; null when there is none. */
    public static Typed within(String line) {
        for (int i = 0; i < line.length(); i++) {
            boolean wordStart = isLetter(line.charAt(i)) && (i == 0 || !isOfName(line.charAt(i - 1)));
            int end = wordStart ? end(line, i) : -1;
            if (end > 0 && hasEnding(line, i, end)) {
                return typed(line, i, end, i);
            }
            if (wordStart) {
                i = Math.max(i, nameEnd(line, i) - 1);
            }
        }
        return null;
    }

    private static Typed typed(String line, int from, int end, int column) {
        int code = at(line, end) == ' ' ? line.indexOf(']', end) + 1 : end;
        int message = at(line, code) == ':' ? code + 1 : code;
        return new Typed(
                line.substring(from, end),
                line.substring(Math.min(message, line.length())).strip(),
                column);
    }

    static int behindWords(String line) {
        int from = 0;
        while (at(line, from) == ' ' || at(line, from) == '\t') {
            from++;
        }
        for (String words : BEFORE) {
            if (line.startsWith(words, from)) {
                int end = from + words.length();
                int quote = words.endsWith("\"") ? line.indexOf("\" ", end) : -2;
                return quote >= 0 ? quote + 2 : quote == -2 ? end : from;
            }
        }
        return from;
    }

    /** Index behind a type's name when {@code :}, the end of the line, or a code in brackets follows it; else -1. */
    private static int end(String line, int from) {
        int end = nameEnd(line, from);
        if (end == from || !isLetter(line.charAt(from))) {
            return -1;
        }
        boolean colon = at(line, end) == ':' && (end + 1 >= line.length() || at(line, end + 1) == ' ');
        boolean code = line.startsWith(" [", end) && line.indexOf("]:", end) > 0 && line.indexOf("]:", end) - end < 60;
        boolean type = line.lastIndexOf('.', end - 1) > from && isUpper(at(line, line.lastIndexOf('.', end - 1) + 1))
                || hasEnding(line, from, end);
        return type && (colon || code || end == line.length()) ? end : -1;
    }

    private static int nameEnd(String line, int from) {
        int end = from;
        while (end < line.length() && end - from < 300 && isOfName(line.charAt(end))) {
            end++;
        }
        return end > from && line.charAt(end - 1) == '.' ? end - 1 : end;
    }

    private static boolean isOfName(char c) {
        return isWord(c) || c == '.' || c == '$' || c == '/' || c == '\\' || c == '`' || c == '+';
    }

    private static boolean hasEnding(String line, int from, int end) {
        for (String ending : ENDINGS) {
            if (end - ending.length() >= from && line.startsWith(ending, end - ending.length())) {
                return true;
            }
        }
        return false;
    }
}
