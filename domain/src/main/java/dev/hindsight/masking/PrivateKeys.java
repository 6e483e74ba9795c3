package dev.hindsight.masking;

/** {@code -----BEGIN RSA PRIVATE KEY-----} and all that follows up to its end; one that was cut has none. */
final class PrivateKeys {
    private static final String BEGIN = "-----BEGIN ";
    private static final String KEY = "PRIVATE KEY";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final int LONGEST_NAME = 64;

    private PrivateKeys() {}

    static String mask(String text) {
        int begin = text.indexOf(BEGIN);
        if (begin < 0) {
            return text;
        }
        Spans spans = new Spans(text);
        while (begin >= 0) {
            int key = text.indexOf(KEY, begin);
            boolean named = key > 0 && key - begin < LONGEST_NAME;
            int end = named ? end(text, key) : begin + BEGIN.length();
            if (named) {
                spans.replace(begin, end, Spans.SECRET);
            }
            begin = text.indexOf(BEGIN, end);
        }
        return spans.masked();
    }

    private static int end(String text, int from) {
        int end = text.indexOf(END, from);
        int dashes = end < 0 ? -1 : text.indexOf(DASHES, end + END.length());
        return dashes < 0 ? text.length() : dashes + DASHES.length();
    }
}
