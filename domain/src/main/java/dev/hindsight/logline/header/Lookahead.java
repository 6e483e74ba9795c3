package dev.hindsight.logline.header;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.isBlank;
import static dev.hindsight.logline.text.Ascii.isDigit;
import static dev.hindsight.logline.text.Ascii.isLetter;
import static dev.hindsight.logline.text.Ascii.isUpper;
import static dev.hindsight.logline.text.Ascii.skipBlanks;
import static dev.hindsight.logline.text.Ascii.wordEnd;

import dev.hindsight.logline.header.level.LevelWords;
import dev.hindsight.logline.header.time.Timestamps;

/**
 * Words of which nothing is known but that a time or a level stands behind them are header too, when none of them looks
 * like prose: {@code R02-M1-N0-C:J12-U11 RAS KERNEL INFO}, {@code node-246 unix.hw 1077804742}.
 */
final class Lookahead {
    private static final int MOST_WORDS = 5;

    private final HeaderReader header;
    private final String text;

    Lookahead(HeaderReader header) {
        this.header = header;
        this.text = header.text;
    }

    boolean read() {
        int start = header.named ? text.length() : header.at;
        for (int words = 0; words < MOST_WORDS && start < text.length(); words++) {
            int end = wordEnd(text, start);
            boolean first = words == 0 && header.timed && !header.named;
            if (end == text.length()
                    || end - start > 100
                    || !isIdentifier(start, end) && !(first && isName(start, end))) {
                return false;
            }
            int next = skipBlanks(text, end);
            if (isTime(next) || isLevel(next)) {
                header.at = next;
                return true;
            }
            start = next;
        }
        return false;
    }

    /** A full stamp: a mere time of day stands in many a sentence. */
    private boolean isTime(int from) {
        int end = header.level == null ? Timestamps.end(text, from) : -1;
        return end - from >= 10;
    }

    private boolean isLevel(int from) {
        int end = from;
        while (isUpper(at(text, end))) {
            end++;
        }
        return header.level == null
                && end - from > 2
                && (isBlank(at(text, end)) || at(text, end) == ':')
                && LevelWords.of(text, from, end) != null;
    }

    private boolean isIdentifier(int from, int end) {
        boolean sign = false;
        boolean upper = true;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '=' || c == ',' || c == '{' || c == '\'') {
                return false;
            }
            sign |= isDigit(c) || i + 1 < end && "._-/:@[".indexOf(c) >= 0;
            upper &= isUpper(c);
        }
        return sign || upper && end - from > 1;
    }

    private boolean isName(int from, int end) {
        for (int i = from; i < end; i++) {
            if (!isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
