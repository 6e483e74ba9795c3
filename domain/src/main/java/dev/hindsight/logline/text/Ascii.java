package dev.hindsight.logline.text;

/** Characters and runs of them, by index: lines are read by hand, as no pattern could run away on hostile ones. */
public final class Ascii {
    private Ascii() {}

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    public static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    public static boolean isLetter(char c) {
        return isLower(c) || isUpper(c);
    }

    public static boolean isWord(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }

    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** The character, or NUL behind the end. */
    public static char at(String text, int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }

    /** How many digits stand there, at most {@code most} of them. */
    public static int digits(String text, int from, int most) {
        int end = from;
        while (end < text.length() && end - from < most && isDigit(text.charAt(end))) {
            end++;
        }
        return end - from;
    }

    public static boolean areDigits(String text, int from, int count) {
        return digits(text, from, count) == count;
    }

    /** The number that two digits are; -1 when they are none. */
    public static int twoDigits(String text, int from) {
        return areDigits(text, from, 2) ? (text.charAt(from) - '0') * 10 + text.charAt(from + 1) - '0' : -1;
    }

    public static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    public static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        return end;
    }

    public static boolean startsWithAny(String text, int from, String... starts) {
        for (String start : starts) {
            if (text.startsWith(start, from)) {
                return true;
            }
        }
        return false;
    }

    /** Index behind the line that {@code from} lies in, its end of line not counted. */
    public static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
