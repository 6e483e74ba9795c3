package dev.hindsight.masking;

/** Headers of HTTP whose values let somebody in, as programs print requests: {@code Cookie: a=b; c=d}. */
final class Headers {
    private static final String[] NAMES = {
        "authorization",
        "proxy-authorization",
        "cookie",
        "set-cookie",
        "x-api-key",
        "x-auth-token",
        "x-access-token",
        "x-amz-security-token",
        "x-csrf-token",
        "x-vault-token",
        "api-key"
    };

    private Headers() {}

    static String mask(String text) {
        Spans spans = new Spans(text);
        for (int sign = text.indexOf(':'); sign >= 0; sign = text.indexOf(':', sign + 1)) {
            int nameEnd = sign > 0 && isQuote(text.charAt(sign - 1)) ? sign - 1 : sign;
            nameEnd = nameEnd > 0 && nameEnd < sign && text.charAt(nameEnd - 1) == '\\' ? nameEnd - 1 : nameEnd;
            if (isName(text, nameEnd)) {
                int start = valueStart(text, sign + 1);
                spans.replace(start, valueEnd(text, start), Spans.SECRET);
            }
        }
        return spans.masked();
    }

    private static boolean isName(String text, int end) {
        for (String name : NAMES) {
            int start = end - name.length();
            boolean whole = start == 0 || start > 0 && !Character.isLetterOrDigit(text.charAt(start - 1));
            if (whole && text.regionMatches(true, start, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    /** The scheme stays: it tells people which kind of login failed. */
    private static int valueStart(String text, int from) {
        int start = from;
        while (start < text.length() && " \\\"'[".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        for (String scheme : new String[] {"Bearer ", "Basic ", "Digest ", "Token ", "Negotiate "}) {
            if (text.regionMatches(true, start, scheme, 0, scheme.length())) {
                return start + scheme.length();
            }
        }
        return start;
    }

    /** Up to the closing quote, bracket or the end of the line. */
    private static int valueEnd(String text, int start) {
        int end = start;
        while (end < text.length() && "\"'\\\n\r]}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
