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

    static boolean isToken(String word) {
        if (word.length() < LEAST_LENGTH || word.indexOf(' ') >= 0) {
            return false;
        }
        for (String start : STARTS) {
            if (word.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}
