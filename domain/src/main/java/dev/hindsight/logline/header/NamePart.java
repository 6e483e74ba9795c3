package dev.hindsight.logline.header;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.digits;
import static dev.hindsight.logline.text.Ascii.isBlank;
import static dev.hindsight.logline.text.Ascii.isDigit;
import static dev.hindsight.logline.text.Ascii.isLetter;
import static dev.hindsight.logline.text.Ascii.skipBlanks;
import static dev.hindsight.logline.text.Ascii.wordEnd;

/** A host, a program with its number, a logger, or the place in the code that wrote the line. */
final class NamePart {
    private static final String[] SOURCES = {
        ".go", ".py", ".js", ".ts", ".mjs", ".java", ".kt", ".scala", ".rb", ".php", ".cs", ".rs", ".c", ".cc", ".cpp",
        ".h", ".ex", ".lua", ".swift"
    };

    private final HeaderReader header;
    private final String text;
    private final int from;

    NamePart(HeaderReader header) {
        this.header = header;
        this.text = header.text;
        this.from = header.at;
    }

    boolean read() {
        if (!header.began()) {
            return program(from);
        }
        return program(from) || host() || shortForm() || logger() || caller();
    }

    /** {@code sshd(pam_unix)[19939]: }, {@code com.apple.xpc.launchd[1] (com.apple.x): }; behind syslog's host a plain name as well. */
    private boolean program(int start) {
        if (header.named) {
            return false;
        }
        int end = start;
        while (end < text.length() && end - start < 100 && isOfProgram(text.charAt(end))) {
            end++;
        }
        int behind = numberEnd(end);
        boolean numbered = behind > end;
        if (end == start || !numbered && !(header.syslog && start > from)) {
            return false;
        }
        if (numbered && text.startsWith(" (", behind)) {
            int close = text.indexOf(')', behind);
            behind = close > 0 && close - behind < 100 ? close + 1 : behind;
        }
        boolean ends = at(text, behind) == ':' && (header.isSpaceOrEnd(behind + 1) || numbered);
        boolean timedNumber = numbered && header.timed && header.isSpaceOrEnd(behind);
        if (!ends && !timedNumber || !numbered && !isLetter(text.charAt(start))) {
            return false;
        }
        header.logger = text.substring(start, end);
        header.named = true;
        header.at = ends ? behind + 1 : behind;
        return true;
    }

    private static boolean isOfProgram(char c) {
        return c > ' ' && c != '[' && c != ':' && c != '"' && c != '=' && c != ',' && c != '{' && c != ']' && c != '|';
    }

    private int numberEnd(int open) {
        int digits = at(text, open) == '[' ? digits(text, open + 1, 9) : 0;
        return digits > 0 && at(text, open + 1 + digits) == ']' ? open + digits + 2 : open;
    }

    /** Between syslog's stamp and the program. */
    private boolean host() {
        int end = wordEnd(text, from);
        if (header.named || header.level != null && !header.syslog || end - from > 80 || !isBlank(at(text, end))) {
            return false;
        }
        if (program(end + 1)) {
            return true;
        }
        boolean host = header.syslog && at(text, end - 1) != ':' && isHost(end);
        if (host) {
            header.syslog = false;
            header.named = true;
            header.at = end;
        }
        return host;
    }

    private boolean isHost(int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !isDigit(c) && c != '-' && c != '.' && c != '_' && c != '/') {
                return false;
            }
        }
        return true;
    }

    /** {@code ERROR:root:message}; behind a letter any tag counts: {@code E dex2oat : message}. */
    private boolean shortForm() {
        int start = at(text, from) == ':' ? from + 1 : from;
        int end = Loggers.nameEnd(text, start);
        boolean close = header.level != null && start > from && end > start && at(text, end) == ':';
        int colon = skipBlanks(text, end);
        boolean tag = header.letter
                && !header.named
                && end > start
                && at(text, colon) == ':'
                && header.isSpaceOrEnd(colon + 1);
        if (!close && !tag) {
            return false;
        }
        header.logger = text.substring(start, end);
        header.named = true;
        header.letter = false;
        header.at = tag ? colon + 1 : end + 1;
        return true;
    }

    private boolean logger() {
        int end = Loggers.nameEnd(text, from);
        if (header.named && !header.logger.isEmpty() || end == from) {
            return false;
        }
        int next = skipBlanks(text, end);
        char sign = at(text, next);
        boolean behindIt = (sign == '-' || sign == ':' || sign == '|') && next > end && header.isSpaceOrEnd(next + 1);
        boolean simple = isLetter(text.charAt(from)) && behindIt;
        // "chrome.exe *64 - ": a short mark may stand between a name with a dot and its separator.
        int mark = wordEnd(text, next);
        if (!simple
                && header.level == null
                && mark - next < 5
                && next > end
                && sign == '*'
                && text.startsWith(" - ", mark)) {
            simple = true;
            next = mark + 1;
            behindIt = true;
        }
        boolean logger = Loggers.isLogger(text, from, end);
        boolean column = next - end > 1 && header.level != null && isLetter(text.charAt(from))
                || at(text, end) == '\t' && (logger || header.level != null && isLetter(text.charAt(from)));
        boolean closed = logger && (at(text, end) == ']' || Loggers.end(text, from) > 0);
        boolean bracketed = logger && sign == '[' && header.level != null;
        boolean path = logger
                && header.level != null
                && header.timed
                && at(text, end) == ' '
                && Loggers.isLongPath(text, from, end);
        if (!simple && !column && !closed && !bracketed && !path) {
            return false;
        }
        header.logger = text.substring(from, end);
        header.named = true;
        header.at = behindIt ? next + 1 : end;
        return true;
    }

    private boolean isSource(int end) {
        for (String ending : SOURCES) {
            if (end - from > ending.length() && text.startsWith(ending, end - ending.length())) {
                return true;
            }
        }
        return false;
    }

    /** {@code reflector.go:150] }, {@code app/main.py:12: }, {@code cart.go:12\t}. */
    private boolean caller() {
        int end = Loggers.nameEnd(text, from);
        int digits = at(text, end) == ':' ? digits(text, end + 1, 7) : 0;
        int behind = end + 1 + digits;
        char sign = at(text, behind);
        boolean place = digits > 0 && isLetter(text.charAt(from)) && isSource(end);
        if (!place
                || sign != ']' && sign != '\t' && sign != ':' && sign != ' '
                || sign == ':' && !header.isSpaceOrEnd(behind + 1)) {
            return false;
        }
        header.logger = header.logger.isEmpty() ? text.substring(from, end) : header.logger;
        header.named = true;
        header.at = sign == ']' || sign == ':' ? behind + 1 : behind;
        return true;
    }
}
