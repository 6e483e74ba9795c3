package dev.hindsight.resource.secret;

import java.util.List;

/** Words that are tokens by their form, wherever they stand. */
final class TokenShapes {
    private static final List<String> STARTS = List.of(
            "eyJ",
            "ghp_",
            "gho_",
            "ghs_",
            "github_pat_",
            "glpat-",
            "xoxb-",
            "xoxp-",
            "sk-",
            "sk_live_",
            "AKIA",
            "ASIA",
            "AIza",
            "hvs.",
            "npm_",
            "dckr_pat_");

    private static final int LEAST_LENGTH = 16;

    private TokenShapes() {}

    static boolean isToken(String text) {
        return text.indexOf(' ') < 0 && isToken(text, 0, text.length());
    }

    /** The same of a word in a text, from {@code from} to before {@code to}. */
    static boolean isToken(String text, int from, int to) {
        if (to - from < LEAST_LENGTH) {
            return false;
        }
        for (String start : STARTS) {
            if (text.startsWith(start, from)) {
                return true;
            }
        }
        return false;
    }
}
