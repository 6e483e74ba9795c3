package dev.hindsight.fingerprint.normal;

import java.util.Locale;
import java.util.Set;

/** Numbers, bare and with units. */
final class Numbers {
    private static final Set<String> UNITS = Set.of(
            "ns",
            "us",
            "µs",
            "μs",
            "ms",
            "s",
            "m",
            "h",
            "d",
            "sec",
            "secs",
            "second",
            "seconds",
            "msec",
            "msecs",
            "usec",
            "usecs",
            "nsec",
            "millis",
            "milliseconds",
            "millisecond",
            "microseconds",
            "nanoseconds",
            "min",
            "mins",
            "minute",
            "minutes",
            "hour",
            "hours",
            "hrs",
            "day",
            "days",
            "week",
            "weeks",
            "b",
            "byte",
            "bytes",
            "k",
            "kb",
            "mb",
            "gb",
            "tb",
            "pb",
            "kib",
            "mib",
            "gib",
            "tib",
            "kbytes",
            "mbytes",
            "bit",
            "bits",
            "kbit",
            "mbit",
            "kbps",
            "mbps",
            "gbps",
            "hz",
            "khz",
            "mhz",
            "ghz",
            "%",
            "pages",
            "mi",
            "gi",
            "ki",
            "percent");

    /** No unit is longer. */
    private static final int LONGEST_UNIT = 12;

    private Numbers() {}

    /** {@code 12ms}, {@code 1h2m3.5s}, {@code 3.4 MB}, {@code 5 MB/s}, {@code 97%}, {@code <1 sec}. */
    static int measure(String text, int from, int limit) {
        int at = number(text, from, limit);
        if (at < 0) {
            return Recogniser.NO;
        }
        int end = unit(text, at, limit);
        while (end > 0 && Letters.digitAt(text, end, limit)) {
            int next = unit(text, Letters.digits(text, end, limit), limit);
            if (next < 0 && Letters.charAt(text, Letters.digits(text, end, limit), limit, '.')) {
                next = unit(text, Letters.digits(text, Letters.digits(text, end, limit) + 1, limit), limit);
            }
            if (next < 0) {
                return Recogniser.NO;
            }
            end = next;
        }
        if (end > 0 && Letters.charAt(text, end, limit, '/')) {
            int per = unit(text, end + 1, limit);
            end = per > 0 ? per : end;
        }
        return end > 0 && Letters.boundary(text, end, limit) ? end : Recogniser.NO;
    }

    private static int unit(String text, int from, int limit) {
        int start = Letters.charAt(text, from, limit, ' ') ? from + 1 : from;
        if (Letters.charAt(text, start, limit, '%')) {
            return start + 1;
        }
        int at = start;
        while (at < limit && at - start <= LONGEST_UNIT && Letters.letter(text.charAt(at))) {
            at++;
        }
        if (at == start || at - start > LONGEST_UNIT) {
            return Recogniser.NO;
        }
        String unit = text.substring(start, at);
        boolean apart = start > from;
        // One letter after a space is more likely something else.
        if (apart && unit.length() == 1 && !unit.equals("s") && !unit.equals("B")) {
            return Recogniser.NO;
        }
        return UNITS.contains(unit) || UNITS.contains(unit.toLowerCase(Locale.ROOT)) ? at : Recogniser.NO;
    }

    /** {@code 12}, {@code -3.5}, {@code 1,234,567}, {@code 1.5e-3}. */
    static int number(String text, int from, int limit) {
        int at = from;
        if (at < limit && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        int end = Letters.digits(text, at, limit);
        if (end == at) {
            return Recogniser.NO;
        }
        while (end < limit
                && (text.charAt(end) == '.' || grouping(text, end, limit))
                && Letters.digitAt(text, end + 1, limit)) {
            end = Letters.digits(text, end + 1, limit);
        }
        if (end + 1 < limit && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = text.charAt(end + 1) == '-' || text.charAt(end + 1) == '+' ? end + 2 : end + 1;
            int after = Letters.digits(text, exponent, limit);
            return after > exponent ? after : end;
        }
        return end;
    }

    private static boolean grouping(String text, int comma, int limit) {
        return text.charAt(comma) == ',' && Letters.digits(text, comma + 1, limit) == comma + 4;
    }

    static int version(String text, int from, int limit) {
        int at = text.charAt(from) == 'v' || text.charAt(from) == 'V' ? from + 1 : from;
        int numbers = 0;
        while (Letters.digitAt(text, at, limit)) {
            numbers++;
            at = Letters.digits(text, at, limit);
            if (!Letters.charAt(text, at, limit, '.')) {
                break;
            }
            at++;
        }
        if (numbers < 2) {
            return Recogniser.NO;
        }
        while (at < limit && (Letters.word(text.charAt(at)) || "-+.~:".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
