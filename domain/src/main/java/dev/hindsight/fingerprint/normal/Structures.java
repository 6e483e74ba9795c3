package dev.hindsight.fingerprint.normal;

/** What programs print of their objects: lists, maps, {@code Name(field=value)}. */
final class Structures {
    private static final int LONGEST = 4_000;

    private Structures() {}

    /** {@code [a, b]}, {@code {k: v}}, {@code []}; not {@code [preauth]}, which is a word in brackets. */
    static int end(String text, int from, int limit) {
        char open = text.charAt(from);
        if (open != '[' && open != '{' && !(open == '(' && named(text, from))) {
            return Recogniser.NO;
        }
        int close = balanced(text, from, Math.min(limit, from + LONGEST));
        return close > 0 && (several(text, from + 1, close - 1)) ? close : Recogniser.NO;
    }

    /** Right after a name such as {@code HashSet}. */
    private static boolean named(String text, int open) {
        int at = open;
        while (at > 0 && Letters.letter(text.charAt(at - 1))) {
            at--;
        }
        return open - at > 2
                && Character.isUpperCase(text.charAt(at))
                && Character.isLowerCase(text.charAt(open - 1))
                && (at == 0 || text.charAt(at - 1) != '.' && text.charAt(at - 1) != ':');
    }

    private static int balanced(String text, int from, int limit) {
        int depth = 0;
        for (int at = from; at < limit; at++) {
            switch (text.charAt(at)) {
                case '[', '{', '(' -> depth++;
                case ']', '}', ')' -> depth--;
                case '\n' -> depth = Integer.MAX_VALUE / 2;
                default -> {}
            }
            if (depth == 0) {
                return at + 1;
            }
        }
        return Recogniser.NO;
    }

    private static boolean several(String text, int from, int end) {
        if (from == end) {
            return true;
        }
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (c == ',' || c == '=' || c == ':' || c == ';' || c == '-' && text.charAt(at + 1) == '>') {
                return true;
            }
        }
        return false;
    }
}
