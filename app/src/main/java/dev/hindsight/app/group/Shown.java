package dev.hindsight.app.group;

/** Text from a log, as it may be shown on a terminal. */
final class Shown {
    private static final int LONGEST = 2_000;

    private Shown() {}

    /** Without what a terminal would obey, on one line, bounded. */
    static String oneLine(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
        StringBuilder shown = new StringBuilder(bounded.length());
        bounded.chars()
                .forEach(c -> shown.append(c == '\t' || c == '\n' ? ' ' : Character.isISOControl(c) ? '?' : (char) c));
        return shown.toString();
    }

    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, Math.max(0, width - 1)) + "…";
    }
}
