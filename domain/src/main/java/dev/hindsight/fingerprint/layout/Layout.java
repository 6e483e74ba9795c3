package dev.hindsight.fingerprint.layout;

import dev.hindsight.fingerprint.normal.Moments;
import java.util.List;
import java.util.function.Predicate;

/**
 * What stands before the message in the lines of a file.
 *
 * @param columns in order; empty when lines begin with their message
 */
public record Layout(List<Column> columns) {
    public static final Layout NONE = new Layout(List.of());

    /** Programs whose name has spaces write at most so many words before the colon. */
    private static final int TAG_WORDS = 3;

    /** @param sure whether the field must be of that shape, or may be anything */
    record Column(Shape shape, boolean sure) {}

    /** Where the message of this line begins; 0 for a line that does not look like the others. */
    public int messageOf(String line) {
        int at = 0;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        int begin = at;
        for (int index = 0; index < columns.size() && at < line.length(); index++) {
            Column column = columns.get(index);
            Field field = FieldScanner.field(line, at);
            if (!column.sure() || fits(column.shape(), field.shape())) {
                at = column.shape() == Shape.TAG ? tagged(line, field) : field.next();
            } else if (index == 0 && goesOn(line, field.next())) {
                at = field.next();
            } else if (index == 0 || column.shape() == Shape.TIME) {
                return begin;
            } else if (column.shape() == Shape.TAG) {
                at = after(line, at, any -> line.charAt(any.end() - 1) == ':');
            } else if (column.shape() == Shape.LEVEL) {
                at = tagsFollow(line, field.next())
                        ? FieldScanner.field(line, field.next()).next()
                        : at;
            } else if (column.shape() == Shape.MARK) {
                at = after(line, at, any -> any.shape() == Shape.MARK);
            }
        }
        return at;
    }

    /** The first time within the header, as it is written; empty when there is none. */
    public String timeOf(String line) {
        int at = 0;
        for (int index = 0; index < columns.size() && at < line.length(); index++) {
            Field field = FieldScanner.field(line, at);
            int from = field.shape() == Shape.BRACKET ? field.from() + 1 : field.from();
            int end = Moments.end(line, from);
            if (end > from && (field.shape() == Shape.TIME || field.shape() == Shape.BRACKET)) {
                return line.substring(from, end);
            }
            at = field.next();
        }
        return "";
    }

    /** Whether the next column that is sure is there, though the first one was not: a mark may be a word in some lines. */
    private boolean goesOn(String line, int from) {
        int at = from;
        for (int index = 1; index < columns.size() && at < line.length(); index++) {
            Field field = FieldScanner.field(line, at);
            if (columns.get(index).sure()) {
                return fits(columns.get(index).shape(), field.shape());
            }
            at = field.next();
        }
        return false;
    }

    /** {@code 4711 op=7)disk: 12:} where other lines have a level and a tag. */
    private static boolean tagsFollow(String line, int from) {
        if (from >= line.length()) {
            return false;
        }
        Field tag = FieldScanner.field(line, from);
        return tag.shape() == Shape.TAG
                && tag.next() < line.length()
                && FieldScanner.field(line, tag.next()).shape() == Shape.TAG;
    }

    private static boolean fits(Shape wanted, Shape found) {
        return wanted == found
                || wanted == Shape.TAG && found == Shape.LEVEL
                || wanted == Shape.LEVEL && found == Shape.TAG;
    }

    /** {@code sandbox[12] ([34]):} is one tag. */
    private static int tagged(String line, Field tag) {
        if (line.charAt(tag.end() - 1) == ':' || tag.next() >= line.length()) {
            return tag.next();
        }
        Field more = FieldScanner.field(line, tag.next());
        return more.shape() == Shape.BRACKET && line.charAt(more.end() - 1) == ':' ? more.next() : tag.next();
    }

    /** After a field that some words stand before, else where it was. */
    private static int after(String line, int from, Predicate<Field> wanted) {
        int at = from;
        for (int words = 0; words < TAG_WORDS && at < line.length(); words++) {
            Field field = FieldScanner.field(line, at);
            if (wanted.test(field)) {
                return field.next();
            }
            at = field.next();
        }
        return from;
    }
}
