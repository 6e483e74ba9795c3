package dev.hindsight.source.log.line;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** A time such as {@code 2026-11-21T23:59:59.123456789Z} at the beginning of a line, with any number of decimals or none. */
final class UtcTime {
    private static final String FORM = "0000-00-00T00:00:00";
    private static final int NANO_DIGITS = 9;

    private UtcTime() {}

    /**
     * @param end behind its Z
     * @throws DateTimeException when there is no such time
     */
    static Instant read(String line, int end) {
        for (int i = 0; i < FORM.length(); i++) {
            if (FORM.charAt(i) != '0' && line.charAt(i) != FORM.charAt(i)) {
                throw new DateTimeException("no time");
            }
        }
        int hour = number(line, 11, 13);
        int minute = number(line, 14, 16);
        int second = number(line, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            throw new DateTimeException("no time of a day");
        }
        long day = LocalDate.of(number(line, 0, 4), number(line, 5, 7), number(line, 8, 10))
                .toEpochDay();
        return Instant.ofEpochSecond(day * 86_400 + hour * 3_600 + minute * 60 + second, nanos(line, end - 1));
    }

    private static int nanos(String line, int end) {
        int point = FORM.length();
        if (point == end) {
            return 0;
        }
        int digits = end - point - 1;
        if (line.charAt(point) != '.' || digits == 0 || digits > NANO_DIGITS) {
            throw new DateTimeException("no decimals");
        }
        int nanos = number(line, point + 1, end);
        for (int i = digits; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String line, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("no digit");
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
