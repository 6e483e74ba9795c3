package dev.hindsight.masking.personal;

import dev.hindsight.masking.Spans;

/** {@code +49 30 123456}, {@code (555) 010-1234}, {@code 555-010-1234}. Other numbers in logs are too many to guess at. */
public final class Phones {
    private static final String MASK = "<phone number>";
    private static final int SHORTEST = 8;
    private static final int LONGEST = 15;

    private Phones() {}

    public static String mask(String text) {
        Spans spans = new Spans(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean apart =
                    i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) && "-+._/".indexOf(text.charAt(i - 1)) < 0;
            int end = !apart ? -1 : c == '+' ? international(text, i) : c == '(' || isDigit(c) ? american(text, i) : -1;
            if (end > 0) {
                spans.replace(i, end, MASK);
                i = end - 1;
            }
        }
        return spans.masked();
    }

    /** The monotonic clock of Go, {@code m=+12.345678901}, is none. */
    private static int international(String text, int from) {
        int digits = 0;
        int end = from + 1;
        int last = from;
        while (end < text.length()
                && digits <= LONGEST
                && (isDigit(text.charAt(end)) || " -()/".indexOf(text.charAt(end)) >= 0)) {
            digits += isDigit(text.charAt(end)) ? 1 : 0;
            last = isDigit(text.charAt(end)) ? end : last;
            end++;
        }
        boolean fraction = last + 1 < text.length() && (text.charAt(last + 1) == '.' || text.charAt(last + 1) == ':');
        boolean ends = last + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(last + 1));
        return digits >= SHORTEST && digits <= LONGEST && ends && !fraction ? last + 1 : -1;
    }

    private static int american(String text, int from) {
        int end = matches(text, from, "(ddd) ddd-dddd");
        return end > 0 ? end : matches(text, from, "ddd-ddd-dddd");
    }

    private static int matches(String text, int from, String shape) {
        int end = from + shape.length();
        if (end > text.length()
                || end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
            return -1;
        }
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(from + i);
            if (shape.charAt(i) == 'd' ? !isDigit(c) : c != shape.charAt(i)) {
                return -1;
            }
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
