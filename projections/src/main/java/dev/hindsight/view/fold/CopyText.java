package dev.hindsight.view.fold;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;

/** Rows in the text format of PostgreSQL's COPY: a line each, tabs between the values, {@code \N} for null. */
final class CopyText {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_PLAIN_YEAR = 9999;

    private final StringBuilder text = new StringBuilder();

    /** @param values texts, arrays of texts, numbers, booleans, instants and nulls */
    void add(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            value(Rows.asStored(values[i]));
        }
        text.append('\n');
    }

    int length() {
        return text.length();
    }

    /** What was added since the last time. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    private void value(Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String words -> escaped(words);
            case String[] words -> array(words);
            case Instant time -> time(time);
            case BigDecimal number -> text.append(number.toPlainString());
            default -> text.append(value);
        }
    }

    private void escaped(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    /** Within an array a value is quoted; what that escapes, COPY has escaped once more. */
    private void array(String[] values) {
        text.append('{');
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "\"" : ",\"");
            escaped(values[i].replace("\\", "\\\\").replace("\"", "\\\""));
            text.append('"');
        }
        text.append('}');
    }

    private void time(Instant time) {
        int year = time.atZone(ZoneOffset.UTC).getYear();
        if (year >= FIRST_YEAR && year <= LAST_PLAIN_YEAR) {
            text.append(time);
        } else if (year > LAST_PLAIN_YEAR) {
            text.append(time.toString().substring(1));
        } else {
            // The year before 1 is 1 BC for PostgreSQL and 0 for ISO 8601.
            String ofIso = time.toString();
            text.append("%04d".formatted(FIRST_YEAR - year))
                    .append(ofIso.substring(ofIso.indexOf('-', 1)))
                    .append(" BC");
        }
    }
}
