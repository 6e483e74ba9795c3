package dev.hindsight.resource.secret;

/**
 * Texts written by programs, with what looks like a secret hidden: user info in URLs, values behind names that speak of
 * secrets, bearer tokens, private keys. A name alone stays: {@code secret "payments-key" not found} is what people need.
 */
public final class SecretText {
    private static final String HIDDEN = "***";
    private static final String BEARER = "Bearer ";
    private static final String[] SCHEMES = {BEARER, "Basic ", "Digest ", "ApiKey "};
    private static final String PRIVATE_KEY = "PRIVATE KEY-----";

    private SecretText() {}

    public static String hidden(String text) {
        if (!isSuspicious(text)) {
            return text;
        }
        if (text.contains(PRIVATE_KEY)) {
            return HIDDEN;
        }
        return withoutTokens(withoutLogins(withoutAssigned(withoutUserInfo(text))));
    }

    /** Secrets that stand as a word of their own behind a flag or a user: {@code --password x}, {@code ada:x@tcp(db)}. */
    public static String withoutLogins(String text) {
        return Logins.hidden(text);
    }

    /** A cheap look, as nearly all texts have nothing to hide. */
    public static boolean isSuspicious(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' || c == ':' || c == '_' || c == '-' || c == '.') {
                return true;
            }
        }
        return text.length() >= 16;
    }

    /** {@code https://ada:x@db} without the user and the password. */
    public static String withoutUserInfo(String text) {
        int authority = UserInfo.authority(text, 0);
        StringBuilder hidden = null;
        int copied = 0;
        while (authority >= 0 && text.indexOf('@', authority) >= 0) {
            int end = UserInfo.end(text, authority);
            if (end >= 0) {
                hidden = hidden == null ? new StringBuilder(text.length()) : hidden;
                hidden.append(text, copied, authority).append(HIDDEN);
                copied = end;
            }
            authority = UserInfo.authority(text, Math.max(end, authority));
        }
        return hidden == null
                ? text
                : hidden.append(text, copied, text.length()).toString();
    }

    /** Values behind {@code name=}, {@code "name":} and, where the name says password, {@code name:}. */
    public static String withoutAssigned(String text) {
        StringBuilder hidden = null;
        int copied = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '=' || c == ':') && i >= copied && Assignment.isOfSecret(text, i)) {
                int start = Assignment.valueStart(text, i);
                int end = Assignment.valueEnd(text, start);
                if (end > start) {
                    hidden = hidden == null ? new StringBuilder(text.length()) : hidden;
                    hidden.append(text, copied, start).append(HIDDEN);
                    copied = end;
                }
            }
        }
        return hidden == null
                ? text
                : hidden.append(text, copied, text.length()).toString();
    }

    /** Words that are tokens by their form, wherever they stand, and what follows {@code Bearer} and {@code Basic}. */
    public static String withoutTokens(String text) {
        StringBuilder hidden = null;
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean inside = i > 0 && TokenShapes.isOfToken(text.charAt(i - 1));
            if (inside || !TokenShapes.mayStart(text.charAt(i))) {
                continue;
            }
            int start = behindScheme(text, i);
            int end = start > i ? TokenShapes.end(text, start) : TokenShapes.tokenEnd(text, i);
            if (end > start && start >= copied) {
                hidden = hidden == null ? new StringBuilder(text.length()) : hidden;
                hidden.append(text, copied, start).append(HIDDEN);
                copied = end;
                i = end - 1;
            }
        }
        return hidden == null
                ? text
                : hidden.append(text, copied, text.length()).toString();
    }

    /** Index of the credentials when a scheme stands there; the same index when none does. */
    private static int behindScheme(String text, int from) {
        for (String scheme : SCHEMES) {
            int behind = from + scheme.length();
            if (text.regionMatches(true, from, scheme, 0, scheme.length()) && isCredential(text, behind, scheme)) {
                return behind;
            }
        }
        return from;
    }

    /** "basic authentication is off" tells no secret; what follows Bearer is one at any length. */
    private static boolean isCredential(String text, int from, String scheme) {
        int end = TokenShapes.end(text, from);
        return scheme.equals(BEARER)
                ? end > from && text.charAt(from) != '*'
                : end - from >= 8 && TokenShapes.looksRandom(text, from, end);
    }
}
