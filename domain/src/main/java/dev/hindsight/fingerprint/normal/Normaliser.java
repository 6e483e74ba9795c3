package dev.hindsight.fingerprint.normal;

import java.util.Arrays;
import java.util.EnumSet;

/**
 * Replaces what varies in a message, in one pass from left to right. What it makes of a text depends on the text
 * alone.
 */
public final class Normaliser {
    /** Stands for what varies. */
    public static final String VARIES = "<*>";

    private static final Row[] TEXT = rows(Row.Reach.TEXT);
    private static final Row[] CHUNK = rows(Row.Reach.CHUNK);

    private final String text;
    private final int limit;
    private final Output out;
    private final EnumSet<Row> found = EnumSet.noneOf(Row.class);
    /** Where the message begins. */
    private int start;
    /** From here on no quote is closed. */
    private int quotesEnd = Integer.MAX_VALUE;

    private Normaliser(String text, int limit) {
        this.text = text;
        this.limit = limit;
        this.out = new Output(limit, found);
    }

    /** @param longest characters of the text that are looked at */
    public static Normalised of(String text, int longest) {
        return new Normaliser(text, Math.min(text.length(), longest)).scan();
    }

    private static Row[] rows(Row.Reach reach) {
        return Arrays.stream(Row.values()).filter(row -> row.reach() == reach).toArray(Row[]::new);
    }

    private Normalised scan() {
        while (start < limit && Letters.space(text.charAt(start))) {
            start++;
        }
        int at = start;
        while (at < limit) {
            char c = text.charAt(at);
            if (Letters.space(c)) {
                out.space();
                at++;
            } else {
                at = next(at);
            }
        }
        return new Normalised(out.text(), found);
    }

    private int next(int at) {
        int end = spanning(at);
        if (end > 0) {
            return end;
        }
        if (text.startsWith("\\\"", at)) {
            return escaped(at);
        }
        if (at > 0 && text.startsWith(" = ", at - 1)) {
            return setting(at);
        }
        if (Letters.breaks(text.charAt(at))) {
            out.mark(text.charAt(at));
            return at + 1;
        }
        return chunk(at);
    }

    private int spanning(int at) {
        char c = text.charAt(at);
        if (at > 0 && Letters.word(text.charAt(at - 1)) && c != '(') {
            return Recogniser.NO;
        }
        if (c == '"') {
            return quoted(at);
        }
        if ((c == '[' || c == '{') && at == start) {
            return Recogniser.NO;
        }
        for (Row row : TEXT) {
            int end = row.end(text, at, limit);
            if (end > at && (row == Row.QUOTED || row == Row.STRUCTURE || endsWell(end))) {
                return row == Row.STRUCTURE ? structure(c, end) : replaced(row, end);
            }
        }
        return Recogniser.NO;
    }

    /** A message that begins with a quote stands within it, and is no value. Quotes that never end are looked for once. */
    private int quoted(int at) {
        if (at == start || at >= quotesEnd) {
            return Recogniser.NO;
        }
        int end = Row.QUOTED.end(text, at, limit);
        if (end < 0) {
            quotesEnd = at;
        }
        return end < 0 ? end : replaced(Row.QUOTED, end);
    }

    /** Quotes within quotes. */
    private int escaped(int at) {
        int end = text.indexOf("\\\"", at + 2);
        if (end < 0 || end + 2 > limit) {
            out.mark('\\');
            return at + 1;
        }
        return replaced(Row.QUOTED, end + 2);
    }

    /** {@code name = value}: all that follows is the value when the name begins the line, else the next word. */
    private int setting(int equals) {
        boolean all = out.isOneWord();
        out.mark('=');
        out.space();
        int from = equals + 2;
        int measure = all ? Recogniser.NO : Row.MEASURE.end(text, from, limit);
        if (measure > from && endsWell(measure)) {
            return replaced(Row.MEASURE, measure);
        }
        int end = all ? limit : from;
        while (end < limit && !Letters.breaks(text.charAt(end))) {
            end++;
        }
        return end > from ? replaced(Row.VALUE, end) : from;
    }

    /** A time or a number that goes on is part of something else. */
    private boolean endsWell(int end) {
        if (end >= limit || Letters.breaks(text.charAt(end))) {
            return true;
        }
        char next = text.charAt(end);
        return !Letters.word(next) && (end + 1 >= limit || !Letters.word(text.charAt(end + 1)));
    }

    /** Brackets stay, so that {@code Set()} and {@code Set(a, b)} are alike. */
    private int structure(char open, int end) {
        out.mark(open);
        replaced(Row.STRUCTURE, end);
        out.mark(text.charAt(end - 1));
        return end;
    }

    private int replaced(Row row, int end) {
        found.add(row);
        out.varies();
        return end;
    }

    private int chunk(int from) {
        int end = from;
        while (end < limit && !Letters.breaks(text.charAt(end))) {
            end++;
        }
        int keyed = afterLabel(from, end);
        if (keyed > from) {
            out.copy(text, from, keyed);
            return keyed;
        }
        int core = end;
        while (core > from && Letters.closing(text.charAt(core - 1))) {
            core--;
        }
        int start = from;
        while (start < core && !Letters.word(text.charAt(start)) && !signed(start, core)) {
            start++;
        }
        out.copy(text, from, start);
        if (start < core) {
            core(start, core, end);
        }
        out.copy(text, core, end);
        return Letters.charAt(text, end, limit, '=') && end > from ? value(end) : end;
    }

    private boolean signed(int at, int limit) {
        return (text.charAt(at) == '-' || text.charAt(at) == ':')
                && at + 1 < limit
                && (Letters.digit(text.charAt(at + 1)) || text.charAt(at + 1) == ':');
    }

    private void core(int from, int end, int chunkEnd) {
        boolean key = chunkEnd == end && Letters.charAt(text, end, limit, '=');
        for (Row row : CHUNK) {
            if (key && row == Row.IDENTIFIER) {
                break;
            }
            if (row.end(text, from, end) == end) {
                replaced(row, end);
                return;
            }
        }
        out.copy(text, from, end);
    }

    /** The index after {@code label:} when something follows it at once; else {@code from}. */
    private int afterLabel(int from, int end) {
        int at = from;
        while (at < end && (Letters.letter(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        boolean label = at > from
                && at + 1 < end
                && text.charAt(at) == ':'
                && text.charAt(at + 1) != ':'
                && (Letters.digit(text.charAt(at + 1))
                        || !within(text, ':', at + 1, end)
                        || within(text, '/', at, end));
        return label
                        && !text.startsWith("localhost", from)
                        && Ids.mac(text, from, end) < 0
                        && Places.ip(text, from, end) != end
                ? at + 1
                : from;
    }

    private static boolean within(String text, char wanted, int from, int end) {
        int found = text.indexOf(wanted, from);
        return found >= 0 && found < end;
    }

    /** What follows {@code key=}: it varies, also when it is a word or missing. */
    private int value(int equals) {
        int from = equals + 1;
        out.mark('=');
        if (from >= limit || Letters.space(text.charAt(from)) || ",;".indexOf(text.charAt(from)) >= 0) {
            return replaced(Row.VALUE, from);
        }
        if ("=([{".indexOf(text.charAt(from)) >= 0) {
            return from;
        }
        int end = spanning(from);
        if (end > 0) {
            return end;
        }
        end = from;
        while (end < limit && !Letters.space(text.charAt(end)) && ",;)]}\"'".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end > from ? replaced(Row.VALUE, end) : from;
    }
}
