package dev.hindsight.fingerprint.normal;

import java.util.EnumSet;

/** The text as it comes out: spaces are single, neighbours that were replaced are one. */
final class Output {
    private final StringBuilder out;
    private final EnumSet<Row> found;
    /** Where the last replacement ended when only marks of a list followed it, else -1. */
    private int listSince = -1;

    Output(int size, EnumSet<Row> found) {
        this.out = new StringBuilder(size + 16);
        this.found = found;
    }

    void space() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    void mark(char c) {
        out.append(c);
        if (",;|".indexOf(c) < 0) {
            listSince = -1;
        }
    }

    void copy(String text, int from, int end) {
        for (int at = from; at < end; at++) {
            if (text.charAt(at) != ':' && text.charAt(at) != '-' && text.charAt(at) != '/') {
                listSince = -1;
            }
        }
        out.append(text, from, end);
    }

    void varies() {
        if (listSince >= 0) {
            out.setLength(listSince);
            found.add(Row.LIST);
        } else {
            out.append(Normaliser.VARIES);
        }
        listSince = out.length();
    }

    /** Nothing but a word came out so far. */
    boolean isOneWord() {
        int space = out.indexOf(" ");
        return space > 0 && space == out.length() - 1;
    }

    String text() {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        return out.substring(0, end);
    }
}
