package dev.hindsight.logline.header.time;

import static dev.hindsight.logline.text.Ascii.areDigits;
import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.digits;
import static dev.hindsight.logline.text.Ascii.isDigit;
import static dev.hindsight.logline.text.Ascii.isLetter;
import static dev.hindsight.logline.text.Ascii.isWord;
import static dev.hindsight.logline.text.Ascii.skipBlanks;
import static dev.hindsight.logline.text.Ascii.twoDigits;

/** Stamps of time as programs write them, known by their shape: no more is wanted than where they end. */
public final class Timestamps {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final String DAYS = "MonTueWedThuFriSatSun";
    private static final int WORD = 3;

    private Timestamps() {}

    /** Index behind the stamp that begins there; -1 when none does. */
    public static int end(String text, int from) {
        char first = at(text, from);
        if (isDigit(first)) {
            return numeric(text, from, digits(text, from, 20));
        }
        return first >= 'A' && first <= 'W' ? worded(text, from) : -1;
    }

    private static int numeric(String text, int from, int digits) {
        return switch (digits) {
            case 1, 2 -> shortDate(text, from, digits);
            case 4 -> yearFirst(text, from);
            case 6 -> compact(text, from, 6);
            case 8 -> twoDigits(text, from) == 19 || twoDigits(text, from) == 20 ? compact(text, from, 8) : -1;
            case 10, 13, 16, 19 -> epoch(text, from, digits);
            default -> -1;
        };
    }

    private static int epoch(String text, int from, int digits) {
        int end = from + digits;
        if (digits == 10 && at(text, end) == '.' && isDigit(at(text, end + 1))) {
            end += 1 + digits(text, end + 1, 9);
        }
        boolean plausible = text.charAt(from) == '1' && text.charAt(from + 1) < '9';
        return plausible && !isWord(at(text, end)) && at(text, end) != '-' && at(text, end) != '.' ? end : -1;
    }

    /** {@code 2026-11-21}, {@code 2026/11/21}, {@code 2005.06.03}, with or without a time of day behind it. */
    private static int yearFirst(String text, int from) {
        char sign = at(text, from + 4);
        int century = twoDigits(text, from);
        boolean date = (sign == '-' || sign == '/' || sign == '.')
                && (century == 19 || century == 20)
                && isMonth(text, from + 5)
                && at(text, from + 7) == sign
                && areDigits(text, from + 8, 2);
        return date ? withClock(text, from + 10, true) : -1;
    }

    private static int withClock(String text, int end, boolean optional) {
        char sign = at(text, end);
        int clock = -1;
        if (sign == 'T' || sign == 't' || sign == '_' || sign == '-' || sign == ':') {
            clock = Clocks.end(text, end + 1);
        } else if (sign == ' ' || sign == ',') {
            clock = Clocks.end(text, skipBlanks(text, sign == ',' ? end + 1 : end));
        }
        return clock > 0 ? clock : optional && !isWord(sign) && !(sign == '-' && isWord(at(text, end + 1))) ? end : -1;
    }

    /** {@code 081109 203615}, {@code 20171223-22:15:29:606}, {@code 20261121T074853Z}. */
    private static int compact(String text, int from, int digits) {
        char sign = at(text, from + digits);
        if (!isMonth(text, from + digits - 4) || sign != ' ' && sign != '-' && sign != 'T' && sign != '_') {
            return -1;
        }
        int clock = digits == 8 ? Clocks.end(text, from + digits + 1) : -1;
        return clock > 0 ? clock : Clocks.compactEnd(text, from + digits + 1);
    }

    /** What begins with one or two digits: a time of day, {@code 17/06/09 …}, {@code 03-17 …}, {@code 21 Nov 2026 …}. */
    private static int shortDate(String text, int from, int digits) {
        int clock = Clocks.end(text, from);
        char sign = at(text, from + digits);
        if (clock > 0 && sign == ':') {
            return clock;
        }
        int second = from + digits + 1;
        if (sign != '/' && sign != '-' && sign != '.' && sign != ' ') {
            return -1;
        }
        if (isName(text, second, MONTHS)) {
            int year = at(text, second + WORD) == sign ? digits(text, second + WORD + 1, 4) : 0;
            return year == 4 || year == 2 ? withClock(text, second + WORD + 1 + year, year == 4) : -1;
        }
        int more = digits(text, second, 2);
        if (sign == ' ' || more == 0) {
            return -1;
        }
        int third = at(text, second + more) == sign ? digits(text, second + more + 1, 4) : 0;
        return withClock(text, second + more + (third > 0 ? third + 1 : 0), false);
    }

    /** {@code Nov 21 07:48:53}, {@code Nov 21, 2026 7:48:53 AM}, {@code Sun Dec 04 04:47:44 2005}. */
    private static int worded(String text, int from) {
        if (isName(text, from, DAYS) && !isLetter(at(text, from + WORD))) {
            int next = skipBlanks(text, at(text, from + WORD) == ',' ? from + WORD + 1 : from + WORD);
            return isDigit(at(text, next)) ? numeric(text, next, digits(text, next, 5)) : month(text, next);
        }
        return month(text, from);
    }

    private static int month(String text, int from) {
        if (!isName(text, from, MONTHS) || isLetter(at(text, from + WORD))) {
            return -1;
        }
        int day = skipBlanks(text, from + WORD);
        int digits = digits(text, day, 3);
        if (day == from + WORD || digits < 1 || digits > 2) {
            return -1;
        }
        int year = skipBlanks(text, at(text, day + digits) == ',' ? day + digits + 1 : day + digits);
        int end = areDigits(text, year, 4) && at(text, year + 4) == ' '
                ? withClock(text, year + 4, true)
                : withClock(text, day + digits, false);
        boolean yearBehind =
                end > 0 && at(text, end) == ' ' && areDigits(text, end + 1, 4) && !isWord(at(text, end + 5));
        int century = yearBehind ? twoDigits(text, end + 1) : 0;
        return century == 19 || century == 20 ? end + 5 : end;
    }

    private static boolean isMonth(String text, int from) {
        int month = twoDigits(text, from);
        return month >= 1 && month <= 12;
    }

    private static boolean isName(String text, int from, String names) {
        for (int i = 0; i < names.length(); i += WORD) {
            if (text.regionMatches(from, names, i, WORD)) {
                return true;
            }
        }
        return false;
    }
}
