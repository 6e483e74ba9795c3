package dev.hindsight.masking.personal;

import dev.hindsight.masking.Spans;

/** {@code ada.lovelace@example.org}. */
public final class EMails {
    private static final String MASK = "<e-mail>";
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_HOST = 253;

    private EMails() {}

    public static String mask(String text) {
        Spans spans = new Spans(text);
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && at - start < LONGEST_NAME && isOfName(text.charAt(start - 1))) {
                start--;
            }
            int end = hostEnd(text, at + 1);
            if (start < at && end > 0) {
                spans.replace(start, end, MASK);
            }
        }
        return spans.masked();
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0 && c != '\'';
    }

    /** Its last part is letters: {@code package@1.2.3} is no address. */
    private static int hostEnd(String text, int from) {
        int end = from;
        while (end < text.length()
                && end - from < LONGEST_HOST
                && (Character.isLetterOrDigit(text.charAt(end))
                        || text.charAt(end) == '.'
                        || text.charAt(end) == '-')) {
            end++;
        }
        while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        int dot = end - 1;
        while (dot > from && text.charAt(dot) != '.') {
            dot--;
        }
        boolean letters = dot > from && end - dot > 2;
        for (int i = dot + 1; letters && i < end; i++) {
            letters = Character.isLetter(text.charAt(i));
        }
        return letters ? end : -1;
    }
}
