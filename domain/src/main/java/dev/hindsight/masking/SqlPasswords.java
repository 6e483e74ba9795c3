package dev.hindsight.masking;

/** {@code CREATE USER ada PASSWORD 'x'}, {@code IDENTIFIED BY 'x'}. */
final class SqlPasswords {
    private static final String[] WORDS = {
        "password '", "identified by '", "identified with '", "password = '", "password is '", "password \""
    };

    private SqlPasswords() {}

    static String mask(String text) {
        Spans spans = new Spans(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'p' || c == 'P' || c == 'i' || c == 'I') {
                int start = valueStart(text, i);
                if (start > 0) {
                    int end = text.indexOf(text.charAt(start - 1), start);
                    spans.replace(start, end < 0 ? text.length() : end, Spans.SECRET);
                    i = start;
                }
            }
        }
        return spans.masked();
    }

    private static int valueStart(String text, int from) {
        for (String words : WORDS) {
            if (text.regionMatches(true, from, words, 0, words.length())) {
                return from + words.length();
            }
        }
        return -1;
    }
}
