package dev.hindsight.logline.header.time;

import static dev.hindsight.logline.text.Ascii.areDigits;
import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.digits;
import static dev.hindsight.logline.text.Ascii.isDigit;
import static dev.hindsight.logline.text.Ascii.isWord;
import static dev.hindsight.logline.text.Ascii.twoDigits;

/** Times of a day, with their fractions and zones. */
public final class Clocks {
    private static final String[] ZONES = {
        "UTC", "GMT", "CEST", "CET", "EST", "EDT", "PST", "PDT", "MST", "MDT", "CST", "CDT", "BST", "IST", "JST", "MSK"
    };

    private Clocks() {}

    /** Index behind a time of day; -1 when there is none. {@code 7:48:53}, {@code 07:48:53,036 PM}, {@code 15.42.50.363}. */
    public static int end(String text, int from) {
        int hours = digits(text, from, 3);
        char sign = at(text, from + hours);
        if (hours < 1 || hours > 2 || sign != ':' && (sign != '.' || hours != 2)) {
            return -1;
        }
        int minutes = from + hours + 1;
        int hour = hours == 2 ? twoDigits(text, from) : text.charAt(from) - '0';
        boolean clock =
                hour < 25 && isSixty(text, minutes) && at(text, minutes + 2) == sign && isSixty(text, minutes + 3);
        return clock ? zone(text, fraction(text, minutes + 5)) : -1;
    }

    /** {@code 074853}. */
    static int compactEnd(String text, int from) {
        boolean clock = areDigits(text, from, 6)
                && twoDigits(text, from) < 25
                && isSixty(text, from + 2)
                && isSixty(text, from + 4);
        return clock ? zone(text, fraction(text, from + 6)) : -1;
    }

    private static boolean isSixty(String text, int from) {
        int number = twoDigits(text, from);
        return number >= 0 && number <= 60;
    }

    private static int fraction(String text, int from) {
        char sign = at(text, from);
        boolean fraction = (sign == '.' || sign == ',' || sign == ':') && isDigit(at(text, from + 1));
        return fraction ? from + 1 + digits(text, from + 1, 9) : from;
    }

    private static int zone(String text, int from) {
        if (at(text, from) == 'Z') {
            return ending(text, from + 1);
        }
        int start = at(text, from) == ' ' ? from + 1 : from;
        int offset = offset(text, start);
        int end = offset > 0 ? offset : from;
        int name = at(text, end) == ' ' ? end + 1 : end;
        char first = at(text, name);
        if ((first == 'A' || first == 'P') && at(text, name + 1) == 'M' && !isWord(at(text, name + 2))) {
            return name + 2;
        }
        for (String zone : ZONES) {
            if (first == zone.charAt(0) && text.startsWith(zone, name) && !isWord(at(text, name + zone.length()))) {
                return name + zone.length();
            }
        }
        return ending(text, end);
    }

    private static int offset(String text, int from) {
        char sign = at(text, from);
        if (sign != '+' && sign != '-' || !areDigits(text, from + 1, 2)) {
            return -1;
        }
        int minutes = at(text, from + 3) == ':' ? from + 4 : from + 3;
        return areDigits(text, minutes, 2) && !isWord(at(text, minutes + 2)) ? minutes + 2 : -1;
    }

    private static int ending(String text, int end) {
        return isWord(at(text, end)) ? -1 : end;
    }
}
