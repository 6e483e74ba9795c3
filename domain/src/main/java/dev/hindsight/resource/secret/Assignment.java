package dev.hindsight.resource.secret;

import java.util.Locale;

/** {@code name=value} or {@code "name": "value"} inside a text. */
final class Assignment {
    private Assignment() {}

    /** Whether the sign at {@code sign} gives a value to a name that speaks of a secret. */
    static boolean isOfSecret(String text, int sign) {
        int end = sign;
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
        return text.charAt(sign) == '=' || quoted ? SecretNames.isSecret(name) : isPassword(name);
    }

    private static boolean isPassword(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("password") || lower.endsWith("passwd") || lower.endsWith("apikey");
    }

    static int valueStart(String text, int sign) {
        int start = sign + 1;
        while (start < text.length() && (text.charAt(start) == ' ' && text.charAt(sign) == ':')) {
            start++;
        }
        if (start < text.length() && text.charAt(start) == '\\') {
            start++;
        }
        return start < text.length() && isQuote(text.charAt(start)) ? start + 1 : start;
    }

    /** A quoted value ends with its quote, another one with the word. */
    static int valueEnd(String text, int start) {
        boolean quoted = start > 0 && isQuote(text.charAt(start - 1));
        int end = start;
        while (end < text.length()
                && (quoted ? text.charAt(end) != text.charAt(start - 1) : !endsValue(text.charAt(end)))) {
            end++;
        }
        return end;
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
