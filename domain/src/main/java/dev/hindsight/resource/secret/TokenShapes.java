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
            "dckr_pat_",
            "ghu_",
            "ghr_",
            "xoxa-",
            "xoxr-",
            "xapp-",
            "glsa_",
            "shpat_",
            "sq0atp-",
            "rk_live_",
            "sk_test_",
            "SG.",
            "AGPA",
            "AROA",
            "ya29.",
            "AGE-SECRET-KEY-",
            "dop_v1_",
            "hf_",
            "gsk_",
            "pypi-",
            "LTAI",
            "ATATT3",
            "lin_api_",
            "rubygems_",
            "NRAK-",
            "hvb.",
            "sbp_",
            "GOCSPX-",
            "figd_",
            "EAACEdEose",
            "amzn.mws.");

    private static final int LEAST_LENGTH = 16;

    private static final boolean[] FIRST = new boolean[128];

    static {
        STARTS.forEach(start -> FIRST[start.charAt(0)] = true);
        "bBdDaA".chars().forEach(first -> FIRST[first] = true);
    }

    private TokenShapes() {}

    /** Whether a token, or the name of a scheme before one, may begin with this character. */
    static boolean mayStart(char c) {
        return c < FIRST.length && FIRST[c];
    }

    static boolean isToken(String text) {
        return text.indexOf(' ') < 0 && isToken(text, 0, text.length());
    }

    /** The same of a word in a text, from {@code from} to before {@code to}. */
    static boolean isToken(String text, int from, int to) {
        return to - from >= LEAST_LENGTH && hasStart(text, from);
    }

    private static boolean hasStart(String text, int from) {
        for (String start : STARTS) {
            if (text.startsWith(start, from)) {
                return true;
            }
        }
        return false;
    }

    static boolean isOfToken(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    /** Index behind the token that begins there; -1 when none does. */
    static int tokenEnd(String text, int from) {
        // Its beginning first: words are many, and some have no end.
        return hasStart(text, from) && end(text, from) - from >= LEAST_LENGTH ? end(text, from) : -1;
    }

    /** Index behind the characters that tokens are made of. */
    static int end(String text, int from) {
        int end = from;
        while (end < text.length() && (isOfToken(text.charAt(end)) || "./+=~".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /** Digits among letters, or both cases mixed: no word of a language. */
    static boolean looksRandom(String text, int from, int to) {
        boolean digit = false;
        boolean letter = false;
        boolean mixed = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            letter |= Character.isLetter(c);
            mixed |= i > from && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1));
        }
        return digit && letter || mixed || digit && to - from >= 12;
    }
}
