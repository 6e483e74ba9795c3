package dev.hindsight.source.log.batch;

/** Text of whatever kind on its way into JSON: how much room it takes there, and what of it fits. */
final class JsonText {
    private static final char REPLACEMENT = '\uFFFD';

    private JsonText() {}

    /** How many bytes it takes there. */
    static int bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += bytes(text.charAt(i));
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE / 2);
    }

    /** All of it, or its beginning with a word about the rest. */
    static String cut(String text, int mostBytes) {
        if (text.length() <= mostBytes / 6) {
            return text;
        }
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += bytes(text.charAt(i));
            if (bytes > mostBytes) {
                int end = Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
                return text.substring(0, end) + " … [" + (text.length() - end) + " characters left out]";
            }
        }
        return text;
    }

    /** Halves of characters, which no encoding can write, are replaced. */
    static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHalf(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder whole = new StringBuilder(text);
        for (int i = 0; i < whole.length(); i++) {
            if (isHalf(text, i)) {
                whole.setCharAt(i, REPLACEMENT);
            }
        }
        return whole.toString();
    }

    private static boolean isHalf(String text, int i) {
        char it = text.charAt(i);
        if (Character.isHighSurrogate(it)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(it) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    /** Half a character counts as much as it can take at most. */
    private static int bytes(char it) {
        if (it < 0x20) {
            return 6;
        }
        if (it == '"' || it == '\\') {
            return 2;
        }
        return it < 0x80 ? 1 : it < 0x800 ? 2 : 3;
    }
}
