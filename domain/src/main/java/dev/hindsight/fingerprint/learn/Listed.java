package dev.hindsight.fingerprint.learn;

import dev.hindsight.fingerprint.normal.Normaliser;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names and values in a row, {@code current: Staged, pending: Install Pending, limit: None}: what follows each name varies. */
final class Listed {
    private static final String PAIR = "[A-Za-z][\\w-]{1,30}: [^,:;()\\[\\]{}=\"']{1,60}";
    private static final Pattern ROW = Pattern.compile("(?<![\\w.])" + PAIR + "(?:, " + PAIR + "){2,}");
    private static final Pattern VALUE = Pattern.compile("(: )[^,:]+");

    private Listed() {}

    /** The text with the values of three pairs and more replaced; a pair that begins it says what happened. */
    static String collapsed(String text) {
        if (!three(text)) {
            return text;
        }
        Matcher rows = ROW.matcher(text);
        return rows.find() ? rows.replaceAll(row -> Matcher.quoteReplacement(valued(row.group(), row.start()))) : text;
    }

    /** Whether there are three colons at all: the pattern is dear, and nearly all messages have less. */
    private static boolean three(String text) {
        int at = -1;
        for (int count = 0; count < 3; count++) {
            at = text.indexOf(": ", at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private static String valued(String row, int start) {
        int first = start == 0 ? row.indexOf(',') : 0;
        return row.substring(0, first) + VALUE.matcher(row.substring(first)).replaceAll("$1" + Normaliser.VARIES);
    }
}
