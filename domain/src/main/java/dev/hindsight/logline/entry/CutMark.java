package dev.hindsight.logline.entry;

import static dev.hindsight.logline.text.Ascii.digits;

/**
 * The words that stand in a text where lines or characters were left out. They travel with the text, so that whoever
 * reads it later still knows.
 */
public final class CutMark {
    private static final String START = "[… ";
    private static final String LINES = " lines left out]";
    private static final String CHARACTERS = " characters left out]";

    private CutMark() {}

    public static String ofLines(long left) {
        return START + left + LINES;
    }

    public static String ofCharacters(long left) {
        return START + left + CHARACTERS;
    }

    /** @param lines how many lines the marks in a text say were left out
     *  @param words for people; empty when nothing was left out */
    public record Left(long lines, String words) {}

    public static Left in(String text) {
        long lines = 0;
        long characters = 0;
        for (int at = text.indexOf(START); at >= 0; at = text.indexOf(START, at + 1)) {
            int number = at + START.length();
            int digits = digits(text, number, 15);
            if (digits > 0 && text.startsWith(LINES, number + digits)) {
                lines += Long.parseLong(text.substring(number, number + digits));
            } else if (digits > 0 && text.startsWith(CHARACTERS, number + digits)) {
                characters += Long.parseLong(text.substring(number, number + digits));
            }
        }
        return new Left(lines, words(lines, characters));
    }

    private static String words(long lines, long characters) {
        if (lines == 0 && characters == 0) {
            return "";
        }
        String both = lines > 0 && characters > 0 ? " and " : "";
        return (lines > 0 ? lines + " lines" : "") + both + (characters > 0 ? characters + " characters" : "")
                + " left out";
    }
}
