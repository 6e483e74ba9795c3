package dev.hindsight.logline.structured;

import java.util.Optional;

/**
 * Reads an object of JSON into named parts; inner objects give names with dots, arrays their text. Made for lines of
 * logs: one pass, no tree, bounded depth. What is no JSON gives nothing.
 */
public final class JsonReader {
    private static final int DEEPEST = 6;
    private static final int LONGEST_TEXT = 65_536;
    private static final int LONGEST_ARRAY = 1_000;

    private final String text;
    private final Named named;
    private int at;

    private JsonReader(String text, int from, Named named) {
        this.text = text;
        this.at = from;
        this.named = named;
    }

    /** The object that begins there with <code>{</code>; {@code behind} gets what follows it. */
    public static Optional<Read> read(String text, int from) {
        JsonReader reader = new JsonReader(text, from, new Named());
        boolean whole = reader.object("", 0);
        return whole && reader.named.speaks() ? Optional.of(new Read(reader.named, reader.at)) : Optional.empty();
    }

    /** Pairs of an object that only adds to a message; index behind it, -1 when there is none. */
    public static int into(Named named, String text, int from) {
        JsonReader reader = new JsonReader(text, from, named);
        return reader.object("", 0) ? reader.at : -1;
    }

    /** @param end index behind the object */
    public record Read(Named named, int end) {}

    private boolean object(String prefix, int depth) {
        if (!eat('{')) {
            return false;
        }
        if (eat('}')) {
            return true;
        }
        while (true) {
            blanks();
            String name = at < text.length() && text.charAt(at) == '"' ? string(256) : null;
            if (name == null || !eat(':') || !value(prefix.isEmpty() ? name : prefix + '.' + name, depth)) {
                return false;
            }
            if (eat('}')) {
                return true;
            }
            if (!eat(',')) {
                return false;
            }
        }
    }

    private boolean value(String name, int depth) {
        blanks();
        char c = at < text.length() ? text.charAt(at) : '\0';
        if (c == '"') {
            String value = string(LONGEST_TEXT);
            if (value == null) {
                return false;
            }
            named.take(name, value, true);
            return true;
        }
        if (c == '{' && depth < DEEPEST) {
            return object(name, depth + 1);
        }
        if (c == '{' || c == '[') {
            return nested(name, c == '[');
        }
        return word(name);
    }

    /** A number, {@code true}, {@code false}, {@code null}. */
    private boolean word(String name) {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == start || at - start > 64) {
            return false;
        }
        named.take(name, text.substring(start, at), false);
        return true;
    }

    /** Skipped by counting brackets outside of strings; the text of an array is kept. */
    private boolean nested(String name, boolean keep) {
        int start = at;
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                if (!skipString()) {
                    return false;
                }
                continue;
            }
            at++;
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (depth == 0) {
                if (keep && at - start > 2) {
                    named.take(
                            name,
                            Named.cut(text.substring(start, Math.min(at, start + LONGEST_ARRAY + 1)), LONGEST_ARRAY),
                            true);
                }
                return true;
            }
        }
        return false;
    }

    private boolean skipString() {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return true;
            }
            at += c == '\\' ? 1 : 0;
        }
        return false;
    }

    /** What is longer than {@code most} is cut; null when it does not end. */
    private String string(int most) {
        int start = ++at;
        int end = start;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\\') {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '"') {
            at = end + 1;
            return text.substring(start, Math.min(end, start + most));
        }
        StringBuilder value = new StringBuilder(end - start + 64).append(text, start, end);
        at = end;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return value.length() > most ? value.substring(0, most) : value.toString();
            }
            char plain = c == '\\' ? escaped() : c;
            if (value.length() <= most) {
                value.append(plain);
            }
        }
        return null;
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : '\\';
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r', 'b', 'f' -> ' ';
            case 'u' -> unicode();
            default -> c;
        };
    }

    private char unicode() {
        int code = 0;
        int end = Math.min(at + 4, text.length());
        while (at < end && Character.digit(text.charAt(at), 16) >= 0) {
            code = code * 16 + Character.digit(text.charAt(at++), 16);
        }
        return code < ' ' && code != '\n' && code != '\t' ? ' ' : (char) code;
    }

    private boolean eat(char c) {
        blanks();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }
}
