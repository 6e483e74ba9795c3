package dev.hindsight.logline.header;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.isBlank;
import static dev.hindsight.logline.text.Ascii.isDigit;
import static dev.hindsight.logline.text.Ascii.isLetter;
import static dev.hindsight.logline.text.Ascii.isLower;
import static dev.hindsight.logline.text.Ascii.isUpper;

/** Names of loggers, as apart from words of a message. */
final class Loggers {
    private static final int LONGEST = 160;
    private static final String[] EXCEPTIONS = {"Exception", "Error", "Throwable", "Failure", "Fault", "Interrupt"};

    private Loggers() {}

    /** Index of the sign that ends a name of characters that names have. */
    static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST && isOfName(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(String text, int index) {
        char c = text.charAt(index);
        if (c == ':') {
            return at(text, index + 1) == ':' || at(text, index - 1) == ':' && at(text, index - 2) != ':';
        }
        return isLetter(c) || isDigit(c) || "._$/-@#*<>".indexOf(c) >= 0;
    }

    /** Index of the {@code :} that ends the name of a logger beginning there; -1 when none does. */
    static int end(String text, int from) {
        int end = nameEnd(text, from);
        boolean ends = at(text, end) == ':' && (end + 1 == text.length() || isBlank(text.charAt(end + 1)));
        return ends && isLogger(text, from, end) ? end : -1;
    }

    /** A name of several parts, or of several words written as one; the type of an exception is none. */
    static boolean isLogger(String text, int from, int to) {
        if (to - from < 2 || !isLetter(text.charAt(from)) && text.charAt(from) != '/' || isException(text, from, to)) {
            return false;
        }
        boolean parts = false;
        for (int i = from + 1; i < to; i++) {
            char c = text.charAt(i);
            char before = text.charAt(i - 1);
            if (!isOfName(text, i)) {
                return false;
            }
            boolean joint = c == '.' || c == '$' || c == '/' || c == ':' || c == '_';
            parts |= joint && i + 1 < to || isUpper(c) && isLower(before);
        }
        return parts && !text.startsWith("://", text.indexOf(':', from)) && !isFileOfWork(text, to);
    }

    /** A class with its package and perhaps a method: no sentence begins so. */
    static boolean isLongPath(String text, int from, int to) {
        int dots = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            dots += c == '.' ? 1 : 0;
            if (c != '.' && c != '$' && !isLetter(c)) {
                return false;
            }
        }
        return dots > 2;
    }

    /** Whether a logger with its separator stands there, blanks between them or none. */
    static boolean follows(String text, int from) {
        int end = nameEnd(text, from);
        int sign = dev.hindsight.logline.text.Ascii.skipBlanks(text, end);
        char c = at(text, sign);
        boolean separator = (c == ':' || c == '-') && isBlank(at(text, sign + 1));
        return separator && isLogger(text, from, end);
    }

    private static boolean isFileOfWork(String text, int to) {
        char last = text.charAt(to - 1);
        return last == '.' || last == '/';
    }

    private static boolean isException(String text, int from, int to) {
        for (String ending : EXCEPTIONS) {
            if (to - ending.length() >= from && text.startsWith(ending, to - ending.length())) {
                return true;
            }
        }
        return false;
    }
}
