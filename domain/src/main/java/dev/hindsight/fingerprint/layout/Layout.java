package dev.hindsight.fingerprint.layout;

import dev.hindsight.fingerprint.normal.Moments;
import java.util.List;

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
                at = field.next();
            } else if (column.shape() == Shape.TAG) {
                at = tag(line, at);
            } else if (index == 0) {
                return begin;
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

    private static boolean fits(Shape wanted, Shape found) {
        return wanted == found
                || wanted == Shape.TAG && found == Shape.LEVEL
                || wanted == Shape.LEVEL && found == Shape.TAG;
    }

    /** After a colon that some words stand before, else where it was. */
    private static int tag(String line, int from) {
        int at = from;
        for (int words = 0; words < TAG_WORDS && at < line.length(); words++) {
            Field field = FieldScanner.field(line, at);
            if (line.charAt(field.end() - 1) == ':') {
                return field.next();
            }
            at = field.next();
        }
        return from;
    }
}
