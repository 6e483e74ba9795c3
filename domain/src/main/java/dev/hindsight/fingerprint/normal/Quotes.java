package dev.hindsight.fingerprint.normal;

/** What stands between quotes; an apostrophe within a word is none. */
final class Quotes {
    /** Single quotes further apart are more likely apostrophes that do not belong together. */
    private static final int LONGEST = 200;

    private Quotes() {}

    static int end(String text, int from, int limit) {
        char open = text.charAt(from);
        if (open != '"' && open != '\'' && open != '`') {
            return Recogniser.NO;
        }
        char close = open;
        int last = open == '"' ? limit : Math.min(limit, from + LONGEST);
        for (int at = from + 1; at < last; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if ((c == close || open == '`' && c == '\'') && Letters.boundary(text, at + 1, limit)) {
                return at + 1;
            } else if (c == '\n') {
                return Recogniser.NO;
            }
        }
        return Recogniser.NO;
    }
}
