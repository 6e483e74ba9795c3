package dev.hindsight.masking;

/** A text of which parts are replaced, from left to right; the same text when none is. */
public final class Spans {
    static final String SECRET = "***";

    private final String text;
    private StringBuilder masked;
    private int copied;

    public Spans(String text) {
        this.text = text;
    }

    /** A part that begins before the end of the one before it is cut to what is left. */
    public void replace(int from, int to, String words) {
        int start = Math.max(from, copied);
        if (to <= start || text.startsWith(words, start) && to - start == words.length()) {
            return;
        }
        masked = masked == null ? new StringBuilder(text.length()) : masked;
        masked.append(text, copied, start).append(words);
        copied = to;
    }

    public String masked() {
        return masked == null
                ? text
                : masked.append(text, copied, text.length()).toString();
    }
}
