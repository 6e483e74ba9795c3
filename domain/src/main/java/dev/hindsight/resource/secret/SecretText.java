package dev.hindsight.resource.secret;

/**
 * Texts written by programs, with what looks like a secret hidden: user info in URLs, values behind names that speak of
 * secrets, bearer tokens, private keys. A name alone stays: {@code secret "payments-key" not found} is what people need.
 */
public final class SecretText {
    private static final String HIDDEN = "***";
    private static final String BEARER = "Bearer";
    private static final String PRIVATE_KEY = "PRIVATE KEY-----";

    private SecretText() {}

    public static String hidden(String text) {
        if (!isSuspicious(text)) {
            return text;
        }
        if (text.contains(PRIVATE_KEY)) {
            return HIDDEN;
        }
        return withoutTokens(Logins.hidden(withoutAssigned(withoutUserInfo(text))));
    }

    /** A cheap look, as nearly all texts have nothing to hide. */
    private static boolean isSuspicious(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' || c == ':' || c == '_' || c == '-' || c == '.') {
                return true;
            }
        }
        return text.length() >= 16;
    }

    private static String withoutUserInfo(String text) {
        int authority = UserInfo.authority(text, 0);
        StringBuilder hidden = null;
        int copied = 0;
        while (authority >= 0) {
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
    private static String withoutAssigned(String text) {
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

    private static String withoutTokens(String text) {
        StringBuilder hidden = null;
        int copied = 0;
        int start = 0;
        boolean bearer = false;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && !Assignment.endsValue(text.charAt(i)) && text.charAt(i) != '=') {
                continue;
            }
            int length = i - start;
            if (TokenShapes.isToken(text, start, i) || bearer && length > 0) {
                hidden = hidden == null ? new StringBuilder(text.length()) : hidden;
                hidden.append(text, copied, start).append(HIDDEN);
                copied = i;
            }
            bearer = length == BEARER.length() && text.regionMatches(true, start, BEARER, 0, length)
                    || bearer && length == 0;
            start = i + 1;
        }
        return hidden == null
                ? text
                : hidden.append(text, copied, text.length()).toString();
    }
}
