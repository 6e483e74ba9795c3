package dev.hindsight.logline.header;

import static dev.hindsight.logline.text.Ascii.areDigits;
import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.digits;
import static dev.hindsight.logline.text.Ascii.isDigit;
import static dev.hindsight.logline.text.Ascii.isLetter;
import static dev.hindsight.logline.text.Ascii.isUpper;
import static dev.hindsight.logline.text.Ascii.wordEnd;

import dev.hindsight.logline.Level;
import dev.hindsight.logline.header.level.LevelWords;
import dev.hindsight.logline.header.time.Clocks;

/** A word that gives the level, at a place where only a header has one. */
final class LevelPart {
    private final HeaderReader header;
    private final String text;
    private final int from;
    private boolean category;

    LevelPart(HeaderReader header) {
        this.header = header;
        this.text = header.text;
        this.from = header.at;
    }

    boolean read() {
        if (header.named && header.level != null || !isLetter(at(text, from))) {
            return false;
        }
        int end = from;
        while (end - from < 15 && (isLetter(at(text, end)) || isDigit(at(text, end)))) {
            end++;
        }
        int letters = end - from;
        return letters == 1 && header.level == null && single()
                || letters == 5 && header.level == null && klog()
                || letters > 2 && word(end);
    }

    private boolean word(int end) {
        Level level = LevelWords.of(text, from, end);
        // Said twice it counts once.
        if (level == null || header.level != null && header.level != level || !standsAlone(end)) {
            return false;
        }
        header.level = level;
        header.at = category ? text.length() : end;
        return true;
    }

    /** An error that is the message itself, {@code Error: x}, is not taken for a header: what it says must stay. */
    private boolean standsAlone(int end) {
        char behind = at(text, end);
        boolean upper = isUpper(text.charAt(from)) && isUpper(text.charAt(from + 1));
        boolean space = behind == ' ' || behind == '\t' || behind == '\0';
        if (upper) {
            return space
                    || behind == ':'
                    || behind == ']'
                    || behind == '|'
                    || behind == ','
                    || behind == '/'
                    || behind == '-' && !isLetter(at(text, end + 1))
                    || behind == '('
                    || behind == '[';
        }
        if (behind == ']' || behind == '|') {
            return header.timed || at(text, from - 1) == '[';
        }
        if (behind == ':') {
            return header.timed && header.isSpaceOrEnd(end + 1) || from == 0 && isCategory(end + 1);
        }
        boolean column = behind == '\t' || behind == ',' || behind == ' ' && at(text, end + 1) == ' ';
        return header.timed && (column || space && at(text, end + 1) == '[' || space && text.startsWith("- ", end + 1));
    }

    /** {@code fail: Shop.Cart[0]}: a level, then a category with a number, then nothing else or the message. */
    private boolean isCategory(int from) {
        int start = from + 1;
        int end = wordEnd(text, start);
        int bracket = text.lastIndexOf('[', end);
        category = at(text, from) == ' '
                && isUpper(at(text, start))
                && end == text.length()
                && bracket > start
                && text.charAt(end - 1) == ']'
                && digits(text, bracket + 1, 9) == end - bracket - 2;
        header.logger = category ? text.substring(start, bracket) : header.logger;
        return category;
    }

    /** {@code E1121 07:48:53.036012}: the letter, month and day. */
    private boolean klog() {
        Level level = LevelWords.of(text, from, from + 1);
        boolean klog = "IWEF".indexOf(text.charAt(from)) >= 0
                && areDigits(text, from + 1, 4)
                && at(text, from + 5) == ' '
                && Clocks.end(text, from + 6) > 0;
        if (klog) {
            header.level = level;
            header.timed = true;
            header.klog = true;
            header.at = Clocks.end(text, from + 6);
        }
        return klog;
    }

    /** {@code D WindowManager: }, {@code [E]}, {@code E, [2026-…}: a letter counts only beside a time. */
    private boolean single() {
        char behind = at(text, from + 1);
        boolean letter = "VDIWEFTC".indexOf(text.charAt(from)) >= 0;
        boolean beside =
                header.timed && (behind == ' ' || behind == '/' || behind == ']' || behind == '\t' || behind == '|')
                        || from == 0 && behind == ',' && text.startsWith(" [", 2)
                        || at(text, from - 1) == '[' && behind == ']';
        Level level = letter && beside ? LevelWords.of(text, from, from + 1) : null;
        if (level == null) {
            return false;
        }
        header.letter = true;
        header.level = level;
        header.at = from + (behind == '/' || behind == ',' ? 2 : 1);
        return true;
    }
}
