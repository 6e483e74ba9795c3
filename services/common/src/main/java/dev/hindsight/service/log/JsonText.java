package dev.hindsight.service.log;

/** Text as a JSON string that stays on one line, whatever it holds, and ends at a bound. */
final class JsonText {
    private static final String CUT = "… (cut)";

    private JsonText() {}

    /**
     * Appends {@code text} in quotes.
     *
     * @param longest characters that may be written for it; what is longer is cut, and says so
     */
    static void append(StringBuilder line, String text, int longest) {
        line.append('"');
        int start = line.length();
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (line.length() - start >= longest) {
                line.append(CUT);
                break;
            }
            append(line, point);
            at += Character.charCount(point);
        }
        line.append('"');
    }

    private static void append(StringBuilder line, int point) {
        switch (point) {
            case '"' -> line.append("\\\"");
            case '\\' -> line.append("\\\\");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> plain(line, point);
        }
    }

    /** Line separators of Unicode end a line for some readers; half a surrogate pair is no character at all. */
    private static void plain(StringBuilder line, int point) {
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        if (half) {
            line.append('\ufffd');
        } else if (point < 0x20 || (point >= 0x7f && point < 0xa0) || point == 0x2028 || point == 0x2029) {
            line.append(String.format("\\u%04x", point));
        } else {
            line.appendCodePoint(point);
        }
    }
}
