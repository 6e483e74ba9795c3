package dev.hindsight.logline.text;

/** What a terminal would show as words: without colours and other orders to it, without control characters. */
public final class PlainText {
    private static final char ESCAPE = '\u001b';
    private static final char BELL = '\u0007';

    private PlainText() {}

    /** Ends of line and tabs stay; the same text when there is nothing to take out. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return cleaned(text, i);
            }
        }
        return text;
    }

    private static String cleaned(String text, int from) {
        StringBuilder plain = new StringBuilder(text.length()).append(text, 0, from);
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ESCAPE) {
                at = behindOrder(text, at + 1);
            } else {
                if (!isControl(c)) {
                    plain.append(c);
                }
                at++;
            }
        }
        return plain.toString();
    }

    /** Index behind an order to the terminal whose escape character lies before {@code from}. */
    private static int behindOrder(String text, int from) {
        char kind = Ascii.at(text, from);
        if (kind == '[') {
            int at = from + 1;
            while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) < '@') {
                at++;
            }
            return Math.min(at + 1, text.length());
        }
        if (kind == ']') {
            return behindTitle(text, from + 1);
        }
        return kind >= '@' && kind <= '_' ? from + 1 : from;
    }

    /** A title ends with a bell or an escape; one that never ends is text. */
    private static int behindTitle(String text, int from) {
        for (int at = from; at < text.length() && text.charAt(at) != '\n'; at++) {
            if (text.charAt(at) == BELL) {
                return at + 1;
            }
            if (text.charAt(at) == ESCAPE) {
                return Math.min(at + 2, text.length());
            }
        }
        return from;
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\t' || c >= '\u007f' && c <= '\u009f' || isDirection(c);
    }

    /** Marks that turn the direction of writing could show something else than what is there. */
    private static boolean isDirection(char c) {
        return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }
}
