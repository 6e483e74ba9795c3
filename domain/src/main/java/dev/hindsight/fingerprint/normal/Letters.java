package dev.hindsight.fingerprint.normal;

/** What single characters are to the scanner. */
final class Letters {
    private Letters() {}

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean hex(char c) {
        return digit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > 127 && Character.isLetter(c);
    }

    static boolean word(char c) {
        return letter(c) || digit(c) || c == '_';
    }

    static boolean space(char c) {
        return c <= ' ' || c == 0xA0;
    }

    /** Ends a chunk. */
    static boolean breaks(char c) {
        return switch (c) {
            case '(', ')', '[', ']', '{', '}', '<', '>', '"', '\'', '`', ',', ';', '=', '|' -> true;
            default -> space(c);
        };
    }

    /** May stand at the end of a sentence or a part of it, and belongs to no value then. */
    static boolean closing(char c) {
        return c == '.' || c == ':' || c == '!' || c == '?' || c == '-' || c == '*' || c == '/';
    }

    static boolean digitAt(String text, int at, int limit) {
        return at < limit && digit(text.charAt(at));
    }

    static boolean charAt(String text, int at, int limit, char wanted) {
        return at < limit && text.charAt(at) == wanted;
    }

    /** No word goes on here. */
    static boolean boundary(String text, int at, int limit) {
        return at >= limit || !word(text.charAt(at));
    }

    static int digits(String text, int from, int limit) {
        int at = from;
        while (at < limit && digit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
