package dev.hindsight.resource.secret;

/** The part of a URL before the host, {@code user:password@}: where it begins and ends. */
final class UserInfo {
    private static final String SCHEME_END = "://";
    private static final int LONGEST = 1024;

    private UserInfo() {}

    /** Start of the part behind a {@code ://} at or after {@code from}; -1 when there is no further URL. */
    static int authority(String text, int from) {
        int at = text.indexOf(SCHEME_END, from);
        return at < 0 ? -1 : at + SCHEME_END.length();
    }

    /** Index of the {@code @} that ends the user info of the URL whose authority starts there; -1 when it has none. */
    static int end(String text, int authority) {
        int end = authority;
        int found = -1;
        boolean beforePath = true;
        boolean colon = false;
        while (end < text.length() && end - authority < LONGEST && !endsWord(text.charAt(end))) {
            char c = text.charAt(end);
            beforePath &= c != '/' && c != '?' && c != '#';
            colon |= beforePath && c == ':' && !isPort(text, end + 1);
            // A password may hold a slash that nobody escaped; behind a path an @ counts only when there is a password.
            if (c == '@' && (beforePath || colon)) {
                found = end;
            }
            end++;
        }
        return found;
    }

    static boolean hasPassword(String value) {
        for (int at = authority(value, 0); at >= 0; at = authority(value, at)) {
            int end = end(value, at);
            int colon = value.indexOf(':', at);
            if (end >= 0 && colon >= 0 && colon < end - 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether a port stands there and nothing but a path behind it. */
    private static boolean isPort(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at > from
                && (at == text.length() || endsWord(text.charAt(at)) || text.charAt(at) == '/')
                && text.indexOf('@', at) < 0;
    }

    private static boolean endsWord(char c) {
        return c <= ' ' || c == '"' || c == '\'' || c == '`' || c == ',' || c == ';' || c == '<' || c == '>';
    }
}
