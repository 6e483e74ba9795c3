package dev.hindsight.fingerprint.normal;

import java.util.Set;

/** Dates and times of day in the forms that programs write. */
final class Times {
    private static final Set<String> MONTHS =
            Set.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Set<String> DAYS = Set.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private Times() {}

    static int end(String text, int from, int limit) {
        char first = text.charAt(from);
        if (Letters.digit(first)) {
            int date = date(text, from, limit);
            if (date > 0) {
                return withTime(text, date, limit);
            }
            int time = time(text, from, limit);
            return time > 0 ? time : dayOfMonth(text, from, limit);
        }
        if (first < 'A' || first > 'W' || from + 3 > limit) {
            return Recogniser.NO;
        }
        String name = text.substring(from, from + 3);
        if (DAYS.contains(name)) {
            return weekday(text, from, limit);
        }
        return MONTHS.contains(name) ? month(text, from, limit) : Recogniser.NO;
    }

    /** {@code 2026-11-21}, {@code 2026/11/21}, {@code 21.11.2026}. */
    private static int date(String text, int from, int limit) {
        int first = Letters.digits(text, from, limit);
        if (first - from == 8 && compact(text, from)) {
            return first;
        }
        if (first - from > 4 || first >= limit || "-/.".indexOf(text.charAt(first)) < 0) {
            return Recogniser.NO;
        }
        char separator = text.charAt(first);
        int second = Letters.digits(text, first + 1, limit);
        if (dayAndTime(text, from, second, limit)) {
            return second;
        }
        if (second == first + 1 || second - first > 3 || !Letters.charAt(text, second, limit, separator)) {
            return Recogniser.NO;
        }
        int third = Letters.digits(text, second + 1, limit);
        boolean yearFirst = first - from == 4 && third - second <= 3;
        boolean yearLast = first - from <= 2 && (third - second == 5 || third - second == 3 && separator != '.');
        return third > second + 1 && (yearFirst || yearLast) && Letters.boundary(text, third, limit)
                        || isoT(text, third, limit, yearFirst)
                ? third
                : Recogniser.NO;
    }

    /** {@code 20261121}. */
    private static boolean compact(String text, int from) {
        return (text.startsWith("19", from) || text.startsWith("20", from))
                && text.charAt(from + 4) <= '1'
                && text.charAt(from + 6) <= '3';
    }

    /** {@code 11-21 19:09:13}: month and day are a date only before a time. */
    private static boolean dayAndTime(String text, int from, int end, int limit) {
        return end - from == 5 && Letters.charAt(text, end, limit, ' ') && time(text, end + 1, limit) >= end + 9;
    }

    private static boolean isoT(String text, int at, int limit, boolean yearFirst) {
        return yearFirst && at + 1 < limit && text.charAt(at) == 'T' && Letters.digit(text.charAt(at + 1));
    }

    /** A time after a date: apart by a space, T, a dash, a colon or an underscore. */
    private static int withTime(String text, int date, int limit) {
        if (date + 1 < limit && "T -_:,".indexOf(text.charAt(date)) >= 0) {
            int start = date + 1;
            while (start < limit && start < date + 3 && text.charAt(start) == ' ') {
                start++;
            }
            int time = Math.max(time(text, start, limit), unpadded(text, start, limit));
            return time > 0 ? time : date;
        }
        return date;
    }

    /** {@code 12:03}, {@code 12:03:59.123}, {@code 12.03.59}, with a zone, with AM or PM. */
    private static int time(String text, int from, int limit) {
        int hours = Letters.digits(text, from, limit);
        if (hours == from || hours - from > 3 || hours >= limit || ":.".indexOf(text.charAt(hours)) < 0) {
            return Recogniser.NO;
        }
        char separator = text.charAt(hours);
        int minutes = Letters.digits(text, hours + 1, limit);
        if (minutes != hours + 3) {
            return Recogniser.NO;
        }
        int end = minutes;
        boolean seconds = Letters.charAt(text, minutes, limit, separator)
                && Letters.digits(text, minutes + 1, limit) == minutes + 3;
        if (seconds) {
            end = fraction(text, minutes + 3, limit);
        } else if (separator == '.') {
            return Recogniser.NO;
        }
        return zone(text, end, limit);
    }

    /** {@code 7:5:9:12}, as programs write it that pad nothing; known by the date before it. */
    private static int unpadded(String text, int from, int limit) {
        int at = from;
        for (int part = 0; part < 3; part++) {
            int end = Letters.digits(text, at, limit);
            if (end == at || end - at > 2 || part < 2 && !Letters.charAt(text, end, limit, ':')) {
                return Recogniser.NO;
            }
            at = part < 2 ? end + 1 : end;
        }
        return zone(text, fraction(text, at, limit), limit);
    }

    private static int fraction(String text, int from, int limit) {
        if (from < limit && ".,:".indexOf(text.charAt(from)) >= 0 && Letters.digitAt(text, from + 1, limit)) {
            return Letters.digits(text, from + 1, limit);
        }
        return from;
    }

    private static int zone(String text, int from, int limit) {
        if (Letters.charAt(text, from, limit, 'Z')) {
            return from + 1;
        }
        int at = Letters.charAt(text, from, limit, ' ') ? from + 1 : from;
        if (at < limit && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            int end = Letters.digits(text, at + 1, limit);
            if (end == at + 5 || end == at + 3 && !Letters.charAt(text, end, limit, ':') && at == from) {
                return end;
            }
            if (end == at + 3 && Letters.charAt(text, end, limit, ':')) {
                return Letters.digits(text, end + 1, limit);
            }
        }
        for (String name : new String[] {"UTC", "GMT", "AM", "PM", "CET", "CEST"}) {
            if (at > from && text.startsWith(name, at) && Letters.boundary(text, at + name.length(), limit)) {
                return at + name.length();
            }
        }
        return from;
    }

    /** {@code Sat Nov 21 19:09:13 UTC 2026}, {@code Sat, 21 Nov 2026 19:09:13 GMT}. */
    private static int weekday(String text, int from, int limit) {
        int at = from + 3;
        at = Letters.charAt(text, at, limit, ',') ? at + 1 : at;
        if (!Letters.charAt(text, at, limit, ' ')) {
            return Recogniser.NO;
        }
        at++;
        if (Letters.digitAt(text, at, limit)) {
            return dayOfMonth(text, at, limit);
        }
        boolean named = at + 3 <= limit && MONTHS.contains(text.substring(at, at + 3));
        return named ? month(text, at, limit) : Recogniser.NO;
    }

    /** {@code Nov 21}, {@code Nov  1 19:09:13}, {@code Nov 21 2026 19:09:13}. */
    private static int month(String text, int from, int limit) {
        int at = from + 3;
        while (at < limit && at < from + 5 && text.charAt(at) == ' ') {
            at++;
        }
        int day = Letters.digits(text, at, limit);
        if (at == from + 3 || day == at || day - at > 2 || !Letters.boundary(text, day, limit)) {
            return Recogniser.NO;
        }
        return year(text, withTime(text, year(text, day, limit), limit), limit);
    }

    /** {@code 21 Nov 2026 19:09:13}, {@code 21/Nov/2026:19:09:13 +0000}. */
    private static int dayOfMonth(String text, int from, int limit) {
        int day = Letters.digits(text, from, limit);
        if (day - from > 2
                || day + 8 > limit
                || "/- ".indexOf(text.charAt(day)) < 0
                || !MONTHS.contains(text.substring(day + 1, day + 4))) {
            return Recogniser.NO;
        }
        int year = Letters.digits(text, day + 5, limit);
        return text.charAt(day) == text.charAt(day + 4) && year == day + 9
                ? withTime(text, year, limit)
                : Recogniser.NO;
    }

    private static int year(String text, int from, int limit) {
        int start = Letters.charAt(text, from, limit, ',') ? from + 1 : from;
        if (!Letters.charAt(text, start, limit, ' ')) {
            return from;
        }
        int end = Letters.digits(text, start + 1, limit);
        return end == start + 5
                        && (text.charAt(start + 1) == '1' || text.charAt(start + 1) == '2')
                        && Letters.boundary(text, end, limit)
                        && !Letters.charAt(text, end, limit, ':')
                ? end
                : from;
    }
}
