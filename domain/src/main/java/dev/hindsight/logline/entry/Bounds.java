package dev.hindsight.logline.entry;

/** How much of a line and of an entry is looked at and kept, in characters. */
public final class Bounds {
    /** Of one line. */
    public static final int LINE = 32_768;

    /** Of an entry's text. */
    public static final int TEXT = 65_536;

    /** Of an entry's message. */
    static final int MESSAGE = 4_096;

    private Bounds() {}

    /** The beginning of a text that is too long, with the words that say so; never half of a character. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + CutMark.ofCharacters(text.length() - end);
    }
}
