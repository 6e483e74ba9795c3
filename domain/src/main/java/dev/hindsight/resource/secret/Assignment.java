package dev.hindsight.resource.secret;

import java.util.Locale;

/** {@code name=value} or {@code "name": "value"} inside a text. */
final class Assignment {
    /** Of a value, to tell a word from a secret. */
    private static final int ENOUGH = 100;

    private static final String[] SCHEMES = {"Bearer ", "Basic ", "Digest ", "Token "};

    private Assignment() {}

    /** Whether the sign at {@code sign} gives a value to a name that speaks of a secret. */
    static boolean isOfSecret(String text, int sign) {
        int end = sign;
        boolean spaced = text.charAt(sign) == '=' && end > 0 && text.charAt(end - 1) == ' ';
        while (spaced && end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        boolean quoted = end > 0 && isQuote(text.charAt(end - 1));
        if (quoted) {
            end--;
            // Inside a text that is itself quoted, the quote is escaped.
            end = end > 0 && text.charAt(end - 1) == '\\' ? end - 1 : end;
        }
        int start = end;
        while (start > 0 && isOfName(text.charAt(start - 1))) {
            start--;
        }
        if (start == end) {
            return false;
        }
        String name = text.substring(start, end);
        // "failed to fetch anonymous token: unexpected status" is no assignment; "password: x" is.
        if (spaced && !quoted) {
            return SecretNames.isPlainlySecret(name) && text.startsWith(" ", sign + 1);
        }
        return text.charAt(sign) == '=' || quoted
                ? SecretNames.isSecret(name)
                : isPassword(name) || isToldWithValue(text, name, sign);
    }

    /** {@code token: a1b2c3d4}: what follows is no word. */
    private static boolean isToldWithValue(String text, String name, int sign) {
        if (!SecretNames.isPlainlySecret(name)) {
            return false;
        }
        int valueStart = valueStart(text, sign);
        int from = Math.max(0, valueStart - 2);
        String near = text.substring(from, Math.min(text.length(), valueStart + ENOUGH));
        int start = valueStart - from;
        int end = valueEnd(near, start);
        return end - start >= 8 && near.charAt(start) != ' ' && TokenShapes.looksRandom(near, start, end);
    }

    private static boolean isPassword(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("password") || lower.endsWith("passwd") || lower.endsWith("apikey");
    }

    static int valueStart(String text, int sign) {
        int start = sign + 1;
        while (start < text.length() && text.charAt(start) == ' ' && isSpaced(text, sign)) {
            start++;
        }
        if (start < text.length() && text.charAt(start) == '\\') {
            start++;
        }
        return start < text.length() && isQuote(text.charAt(start)) ? start + 1 : start;
    }

    private static boolean isSpaced(String text, int sign) {
        return text.charAt(sign) == ':' || sign > 0 && text.charAt(sign - 1) == ' ';
    }

    /** A quoted value ends with its quote, another one with the word. */
    static int valueEnd(String text, int start) {
        boolean quoted = start > 0 && isQuote(text.charAt(start - 1));
        // Where the opening quote is escaped, so is the closing one; elsewhere an escaped quote is part of the value.
        boolean escapes = quoted && (start < 2 || text.charAt(start - 2) != '\\');
        int end = quoted ? start : behindScheme(text, start);
        while (end < text.length()
                && (quoted ? text.charAt(end) != text.charAt(start - 1) : !endsValue(text.charAt(end)))) {
            end += escapes && text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end, text.length());
    }

    /** {@code authorization=Bearer x}: the value is the word behind. */
    private static int behindScheme(String text, int from) {
        for (String scheme : SCHEMES) {
            if (text.regionMatches(true, from, scheme, 0, scheme.length())) {
                return from + scheme.length();
            }
        }
        return from;
    }

    static boolean endsValue(char c) {
        return c <= ' ' || isQuote(c) || c == ',' || c == ';' || c == '&' || c == ')' || c == '}' || c == ']';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
}
