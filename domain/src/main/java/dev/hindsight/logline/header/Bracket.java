package dev.hindsight.logline.header;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.isBlank;
import static dev.hindsight.logline.text.Ascii.isDigit;
import static dev.hindsight.logline.text.Ascii.isLetter;
import static dev.hindsight.logline.text.Ascii.skipBlanks;

import dev.hindsight.logline.Level;
import dev.hindsight.logline.header.level.LevelWords;
import dev.hindsight.logline.header.time.Timestamps;

/** A group in brackets: a time, a level, a thread, a logger, or the beginning of the message. */
final class Bracket {
    private static final int LONGEST = 200;
    private static final String[] THREADS = {
        "main", "thread", "pool", "exec", "worker", "pid", "tid", "nio", "client", "req"
    };

    private final HeaderReader header;
    private final String text;
    private final int from;
    private final char opening;
    private final int end;

    Bracket(HeaderReader header, char opening, char closing) {
        this.header = header;
        this.text = header.text;
        this.from = header.at + 1;
        this.opening = opening;
        this.end = end(opening, closing);
    }

    private int end(char opening, char closing) {
        int depth = 0;
        for (int i = from - 1; i < text.length() && i - from < LONGEST; i++) {
            char c = text.charAt(i);
            depth += c == opening ? 1 : c == closing ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    boolean read() {
        if (end <= from) {
            return false;
        }
        int start = skipBlanks(text, from);
        if (Timestamps.end(text, start) > 0 || levelIn(start)) {
            header.enter();
            header.at = start;
            return true;
        }
        if (moduleAndLevel()) {
            return true;
        }
        if (!header.began() || header.level == null || looksLikeThread() || headerGoesOn()) {
            boolean name = header.logger.isEmpty()
                    && opening == '['
                    && Loggers.isLogger(text, from, nameEnd())
                    && !looksLikeThread();
            header.logger = name ? text.substring(from, nameEnd()) : header.logger;
            header.named |= name || header.level != null;
            header.at = end + 1;
            return true;
        }
        return false;
    }

    private boolean levelIn(int start) {
        int stop = start;
        while (stop < end && isLetter(text.charAt(stop))) {
            stop++;
        }
        boolean alone = skipBlanks(text, stop) == end
                || stop - start > 2 && text.charAt(start) < 'a' && isBlank(at(text, stop));
        return header.level == null && alone && LevelWords.of(text, start, stop) != null;
    }

    /** Names are filled up with blanks to stand in columns. */
    private int nameEnd() {
        int stop = end;
        while (stop > from && text.charAt(stop - 1) == ' ') {
            stop--;
        }
        return stop;
    }

    /** {@code [core:error]}. */
    private boolean moduleAndLevel() {
        int colon = text.lastIndexOf(':', end);
        Level level = header.level == null && colon > from ? LevelWords.of(text, colon + 1, end) : null;
        boolean name = level != null && text.indexOf(' ', from) > end;
        if (name) {
            header.level = level;
            header.logger = text.substring(from, colon);
            header.at = end + 1;
        }
        return name;
    }

    private boolean looksLikeThread() {
        int digits = 0;
        for (int i = from; i < end; i++) {
            digits += isDigit(text.charAt(i)) ? 1 : 0;
        }
        if (digits > 0) {
            return true;
        }
        for (String word : THREADS) {
            if (text.regionMatches(true, from, word, 0, word.length())) {
                return true;
            }
        }
        return end - from == 1;
    }

    /** A separator or a logger behind it proves that the message comes later. */
    private boolean headerGoesOn() {
        int next = skipBlanks(text, end + 1);
        for (int groups = 0; groups < 3 && at(text, next) == '[' && text.indexOf(']', next) > 0; groups++) {
            next = skipBlanks(text, text.indexOf(']', next) + 1);
        }
        char c = at(text, next);
        if (c == '-' || c == ':' || c == '|') {
            return header.isSpaceOrEnd(next + 1);
        }
        if (c == '(' && !header.named && !header.logger.isEmpty() || c == '(' && Loggers.isLogger(text, from, end)) {
            return true;
        }
        if (at(text, end + 1) == '\t'
                || at(text, skipBlanks(text, end + 1)) == '[' && Loggers.isLogger(text, from, nameEnd())) {
            return true;
        }
        return Loggers.follows(text, next);
    }
}
