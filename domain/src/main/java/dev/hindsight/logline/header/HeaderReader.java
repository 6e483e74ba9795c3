package dev.hindsight.logline.header;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.digits;
import static dev.hindsight.logline.text.Ascii.isBlank;
import static dev.hindsight.logline.text.Ascii.isDigit;
import static dev.hindsight.logline.text.Ascii.isLetter;

import dev.hindsight.logline.Level;
import dev.hindsight.logline.header.level.LevelWords;
import dev.hindsight.logline.header.time.Timestamps;
import java.util.Optional;

/**
 * Reads a header as a sequence of parts, whatever program wrote it: stamps, levels, numbers, brackets, hosts, programs,
 * loggers, separators. It ends where no part begins. Without a time and a level there is no header.
 */
final class HeaderReader {
    private static final int MOST_PARTS = 24;
    private static final int MOST_NUMBERS = 3;
    private static final int LONGEST = 600;

    final String text;
    int at;
    boolean timed;
    /** The stamp was one as syslog writes it, behind which a host stands. */
    boolean syslog;

    Level level;
    boolean letter;
    String logger = "";
    /** Program or logger are known: what comes next is rarely one again. */
    boolean named;

    /** The level was a letter with month and day: the thread's number comes behind it. */
    boolean klog;

    private boolean version;
    private boolean bracketed;
    private int numbers;
    private int open;
    private boolean columns;

    HeaderReader(String text) {
        int end = Math.min(text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n'), LONGEST);
        this.text = end == text.length() ? text : text.substring(0, end);
    }

    Header read() {
        priority();
        int parts = 0;
        while (at < text.length() && parts++ < MOST_PARTS && part()) {
            separators();
        }
        // A stamp alone with nothing behind it, or numbers and brackets without either, are the message itself.
        return timed || level != null
                ? new Header(timed, Optional.ofNullable(level), logger, Math.min(at, text.length()))
                : Header.NONE;
    }

    private boolean part() {
        separators();
        return stamp()
                || new LevelPart(this).read()
                || bracket()
                || number()
                || column()
                || new NamePart(this).read()
                || new Lookahead(this).read();
    }

    boolean began() {
        return timed || level != null;
    }

    /** {@code <34>} and {@code <165>1} of syslog. */
    private void priority() {
        int digits = digits(text, 1, 3);
        if (at(text, 0) != '<' || digits == 0 || at(text, 1 + digits) != '>') {
            return;
        }
        int priority = Integer.parseInt(text.substring(1, 1 + digits));
        if (priority < 192) {
            level = LevelWords.ofSyslog(priority % 8);
            at = digits + 2;
            version = at(text, at) == '1' && at(text, at + 1) == ' ';
            at += version ? 2 : 0;
        }
    }

    private void separators() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean closing = (c == ']' || c == ')') && open > 0;
            if (isBlank(c) || closing) {
                open -= closing ? 1 : 0;
                at++;
            } else if (began() && (c == ':' || c == ',' || c == ';') && isSpaceOrEnd(at + 1)) {
                at++;
            } else if (c == '|' && began()) {
                columns = true;
                at++;
            } else if (dashes() > 0) {
                at += dashes();
            } else {
                return;
            }
        }
    }

    /** Dashes that stand alone. */
    private int dashes() {
        int end = at;
        while (at(text, end) == '-' && end - at < 4) {
            end++;
        }
        return end > at && isSpaceOrEnd(end) ? end - at : 0;
    }

    boolean isSpaceOrEnd(int index) {
        return index >= text.length() || isBlank(text.charAt(index));
    }

    private boolean stamp() {
        int end = Timestamps.end(text, at);
        if (end < 0) {
            return false;
        }
        syslog = open == 0 && (isLetter(text.charAt(at)) && isDigit(text.charAt(end - 1)) || syslog && timed);
        timed = true;
        at = end;
        if (version) {
            new SyslogFields(this).read();
        }
        return true;
    }

    /** Process and thread numbers: {@code 1702  2395}, {@code 12:34}, {@code #12}. */
    private boolean number() {
        int start = at(text, at) == '#' ? at + 1 : at;
        int digits = digits(text, start, 9);
        if (digits == 0 || !timed && !bracketed || named && !columns || numbers == MOST_NUMBERS) {
            return false;
        }
        int end = start + digits;
        boolean pair = at(text, end) == ':' || at(text, end) == '#';
        end += pair ? 1 + digits(text, end + 1, 9) : 0;
        boolean ends =
                isSpaceOrEnd(end) || at(text, end) == ']' || at(text, end) == '|' || pair && at(text, end) == ':';
        // Behind the level a number is mostly the message's own.
        boolean ofHeader = level == null || open > 0 || columns || klog || pair || at(text, end + 1) == '-';
        if (!ends || !ofHeader) {
            return false;
        }
        numbers++;
        at = end;
        return true;
    }

    /** What stands between {@code |} and {@code |}. */
    private boolean column() {
        if (!columns) {
            return false;
        }
        int end = text.indexOf('|', at);
        if (end < 0 || end - at > 64 || text.lastIndexOf(' ', end - 2) > at) {
            return false;
        }
        String name = text.substring(at, end).trim();
        logger = logger.isEmpty() && !name.isEmpty() && isLetter(name.charAt(0)) ? name : logger;
        named = true;
        at = end;
        return true;
    }

    private boolean bracket() {
        char c = at(text, at);
        if (c == '(' && named && level != null || c == '[') {
            if (new Bracket(this, c, c == '[' ? ']' : ')').read()) {
                bracketed = true;
                return true;
            }
        }
        return false;
    }

    /** Steps into a bracket whose content is header itself. */
    void enter() {
        open++;
        at++;
    }
}
