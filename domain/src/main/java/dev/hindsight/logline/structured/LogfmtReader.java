package dev.hindsight.logline.structured;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.isLetter;
import static dev.hindsight.logline.text.Ascii.isWord;
import static dev.hindsight.logline.text.Ascii.skipBlanks;

import java.util.Optional;

/** Reads {@code key=value key="a value"}. */
public final class LogfmtReader {
    private static final int LONGEST_NAME = 64;

    private final String text;
    private final int end;
    private int at;

    private LogfmtReader(String text, int from, int end) {
        this.text = text;
        this.at = from;
        this.end = end;
    }

    /** A line that consists of pairs; empty when it holds anything else, or no level, message or time. */
    public static Optional<Named> read(String text, int from, int end) {
        if (nameEnd(text, from, end) < 0) {
            return Optional.empty();
        }
        Named named = new Named();
        LogfmtReader reader = new LogfmtReader(text, from, end);
        int pairs = 0;
        while (reader.pair(named, true)) {
            pairs++;
        }
        return reader.at >= end && pairs > 1 && named.speaks() ? Optional.of(named) : Optional.empty();
    }

    /** {@code "a message" key=value …}, as klog writes it; empty when it is not so. */
    public static Optional<Named> readQuoted(String text, int from, int end) {
        if (at(text, from) != '"') {
            return Optional.empty();
        }
        LogfmtReader reader = new LogfmtReader(text, from, end);
        String message = reader.value();
        Named named = new Named();
        named.take("msg", message, true);
        while (reader.pair(named, true)) {
            // all of them
        }
        return reader.at >= end ? Optional.of(named) : Optional.empty();
    }

    /** Pairs anywhere in a message whose names are known to help. */
    public static void find(Named named, String text, int from, int end) {
        for (int i = text.indexOf('=', from); i > 0 && i < end; i = text.indexOf('=', i + 1)) {
            int start = i;
            while (start > from && i - start < LONGEST_NAME && isOfName(text.charAt(start - 1))) {
                start--;
            }
            if (start < i && FieldNames.known(text.substring(start, i)) != null) {
                new LogfmtReader(text, start, end).pair(named, false);
            }
        }
    }

    private boolean pair(Named named, boolean all) {
        at = skipBlanks(text, at);
        int sign = nameEnd(text, at, end);
        if (sign < 0) {
            return false;
        }
        String name = text.substring(at, sign);
        at = sign + 1;
        String value = value();
        if (all) {
            named.take(name, value, true);
        } else {
            named.keepKnown(name, value);
        }
        return true;
    }

    /** Index of the {@code =} behind a name; -1 when no pair begins there. */
    private static int nameEnd(String text, int from, int end) {
        int sign = from;
        while (sign < end && sign - from < LONGEST_NAME && isOfName(text.charAt(sign))) {
            sign++;
        }
        boolean pair = sign > from && sign < end && text.charAt(sign) == '=' && isLetter(text.charAt(from));
        return pair ? sign : -1;
    }

    private static boolean isOfName(char c) {
        return isWord(c) || c == '.' || c == '-' || c == '@' || c == '/';
    }

    private String value() {
        if (at < end && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < end && text.charAt(at) > ' ') {
            at++;
        }
        return text.substring(start, at);
    }

    /** One that does not end is taken up to the end. */
    private String quoted() {
        int start = ++at;
        StringBuilder value = null;
        while (at < end && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < end) {
                value = value == null ? new StringBuilder(end - start).append(text, start, at) : value;
                char c = text.charAt(++at);
                value.append(c == 'n' ? '\n' : c == 't' ? '\t' : c);
            } else if (value != null) {
                value.append(text.charAt(at));
            }
            at++;
        }
        String read = value == null ? text.substring(start, at) : value.toString();
        at = Math.min(at + 1, end);
        return read;
    }
}
