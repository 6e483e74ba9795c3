package dev.hindsight.logline.structured;

import static dev.hindsight.logline.text.Ascii.areDigits;
import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.isUpper;
import static dev.hindsight.logline.text.Ascii.isWord;

import dev.hindsight.logline.Level;
import java.util.Optional;

/**
 * A line of an access log: somewhere {@code "GET /path HTTP/1.1" 500}. What answers 5xx is an error, all else is not.
 *
 * @param level by the status
 * @param named method, url and status
 */
public record AccessLine(Level level, Named named) {
    private static final String VERSION = " HTTP/";

    public static Optional<AccessLine> read(String text, int from, int end) {
        int version = text.indexOf(VERSION, from);
        int quote = version < 0 ? -1 : text.indexOf('"', version);
        if (quote < 0 || quote > end || quote - version > 12) {
            return Optional.empty();
        }
        int opening = text.lastIndexOf('"', version);
        int space = opening < from ? -1 : text.indexOf(' ', opening);
        boolean request = space > opening + 2 && space < version && isUpper(at(text, opening + 1));
        int status = statusAt(text, quote + 1);
        if (!request || status < 0 || status >= end) {
            return Optional.empty();
        }
        Named named = new Named();
        named.keep("method", text.substring(opening + 1, space));
        named.keep("url", text.substring(space + 1, version));
        named.keep("status", text.substring(status, status + 3));
        return Optional.of(new AccessLine(text.charAt(status) == '5' ? Level.ERROR : Level.INFO, named));
    }

    /** Right behind the request, or behind {@code status:}. */
    private static int statusAt(String text, int from) {
        int at = from;
        while (at(text, at) == ' ' || at(text, at) == '-') {
            at++;
        }
        at += text.startsWith("status: ", at) ? 8 : 0;
        boolean status =
                areDigits(text, at, 3) && !isWord(at(text, at + 3)) && at(text, at) >= '1' && at(text, at) <= '5';
        return status ? at : -1;
    }
}
