package dev.hindsight.masking.personal;

import dev.hindsight.masking.Spans;

/** {@code DE89 3704 0044 0532 0130 00}: known by its check digits (ISO 13616, modulo 97). */
public final class Ibans {
    private static final String MASK = "<IBAN>";
    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;

    private Ibans() {}

    public static String mask(String text) {
        Spans spans = new Spans(text);
        for (int i = 0; i + SHORTEST <= text.length(); i++) {
            if (isUpper(text.charAt(i))
                    && isUpper(text.charAt(i + 1))
                    && isDigit(text.charAt(i + 2))
                    && isDigit(text.charAt(i + 3))
                    && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                int end = end(text, i);
                if (end > 0) {
                    spans.replace(i, end, MASK);
                    i = end - 1;
                }
            }
        }
        return spans.masked();
    }

    /** The longest run that checks out, in groups or not. */
    private static int end(String text, int from) {
        StringBuilder number = new StringBuilder(LONGEST);
        int found = -1;
        int at = from;
        while (at < text.length() && number.length() < LONGEST) {
            char c = text.charAt(at);
            boolean gap =
                    c == ' ' && number.length() % 4 == 0 && at + 1 < text.length() && isOfNumber(text.charAt(at + 1));
            if (!isOfNumber(c) && !gap) {
                break;
            }
            if (!gap) {
                number.append(c);
            }
            at++;
            boolean ends = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
            found = ends && number.length() >= SHORTEST && remainder(number) == 1 ? at : found;
        }
        return found;
    }

    private static int remainder(CharSequence number) {
        int remainder = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt((i + 4) % number.length());
            int value = isDigit(c) ? c - '0' : c - 'A' + 10;
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }

    private static boolean isOfNumber(char c) {
        return isDigit(c) || isUpper(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
