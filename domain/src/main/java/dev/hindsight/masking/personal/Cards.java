package dev.hindsight.masking.personal;

import dev.hindsight.masking.Spans;

/** Numbers of payment cards: 13 to 19 digits that begin with 2 to 6, in groups or not, known by Luhn's check digit. */
public final class Cards {
    private static final String MASK = "<card number>";
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;

    private Cards() {}

    public static String mask(String text) {
        Spans spans = new Spans(text);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                i++;
                continue;
            }
            int end = runEnd(text, i);
            if (c >= '2' && c <= '6' && isApart(text, i, end) && isCard(text, i, end)) {
                spans.replace(i, end, MASK);
            }
            i = end;
        }
        return spans.masked();
    }

    /** Digits with single blanks or dashes between them. */
    private static int runEnd(String text, int from) {
        int end = from;
        while (end < text.length()) {
            boolean gap = (text.charAt(end) == ' ' || text.charAt(end) == '-')
                    && end + 1 < text.length()
                    && isDigit(text.charAt(end + 1));
            if (!isDigit(text.charAt(end)) && !gap) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isApart(String text, int from, int end) {
        boolean before = from == 0
                || !Character.isLetterOrDigit(text.charAt(from - 1))
                        && text.charAt(from - 1) != '.'
                        && text.charAt(from - 1) != '_';
        return before
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '_');
    }

    private static boolean isCard(String text, int from, int end) {
        int sum = 0;
        int digits = 0;
        boolean varies = false;
        for (int i = end - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                int value = (c - '0') * (digits % 2 == 1 ? 2 : 1);
                sum += value > 9 ? value - 9 : value;
                digits++;
                varies |= c != text.charAt(from);
            }
        }
        return varies && digits >= SHORTEST && digits <= LONGEST && sum % 10 == 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
