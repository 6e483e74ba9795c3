package dev.hindsight.fingerprint.layout;

import dev.hindsight.fingerprint.normal.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes the head of a line apart. */
final class FieldScanner {
    /** No header has more fields. */
    static final int MOST = 14;

    private static final int LONGEST_BRACKET = 160;

    private static final Set<String> LEVELS = Set.of(
            "trace",
            "debug",
            "info",
            "information",
            "notice",
            "note",
            "warn",
            "warning",
            "error",
            "err",
            "severe",
            "fatal",
            "critical",
            "crit",
            "alert",
            "emerg",
            "emergency",
            "panic",
            "failure",
            "config",
            "fine",
            "finer",
            "finest",
            "verbose",
            "verb",
            "dbg",
            "log");

    private FieldScanner() {}

    static List<Field> of(String line) {
        List<Field> fields = new ArrayList<>(MOST);
        int at = skip(line, 0);
        while (at < line.length() && fields.size() < MOST) {
            Field field = field(line, at);
            fields.add(field);
            at = field.next();
        }
        return fields;
    }

    static Field field(String line, int at) {
        int time = Moments.end(line, at);
        if (time > at && ends(line, time)) {
            return done(line, Shape.TIME, at, closed(line, time));
        }
        int bracket = bracket(line, at);
        if (bracket > at) {
            return done(line, Shape.BRACKET, at, closed(line, bracket));
        }
        int end = at;
        while (end < line.length() && line.charAt(end) != '|' && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return done(line, end == at ? Shape.MARK : shape(line.substring(at, end)), at, end);
    }

    private static boolean ends(String line, int at) {
        return at >= line.length() || " \t|,:;]".indexOf(line.charAt(at)) >= 0;
    }

    private static int closed(String line, int end) {
        return end < line.length() && ":,;]".indexOf(line.charAt(end)) >= 0 ? end + 1 : end;
    }

    private static Field done(String line, Shape shape, int from, int end) {
        int next = skip(line, end);
        boolean bar = next < line.length() && line.charAt(next) == '|';
        boolean columned = bar || next - end > 1 || next > end && line.charAt(end) == '\t';
        return new Field(shape, from, end, bar ? skip(line, next + 1) : next, columned && next < line.length());
    }

    private static int skip(String line, int from) {
        int at = from;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of a balanced pair that begins here and does not go on as a word. */
    private static int bracket(String line, int from) {
        int kind = "[(<{".indexOf(line.charAt(from));
        if (kind < 0) {
            return -1;
        }
        char open = line.charAt(from);
        char close = "])>}".charAt(kind);
        int depth = 0;
        int last = Math.min(line.length(), from + LONGEST_BRACKET);
        for (int at = from; at < last; at++) {
            depth += line.charAt(at) == open ? 1 : line.charAt(at) == close ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }

    private static Shape shape(String word) {
        String bare = word.replaceAll("^[\\[(<]+|[\\])>:,;]+$", "");
        if (bare.isEmpty() || bare.chars().noneMatch(Character::isLetterOrDigit)) {
            return Shape.MARK;
        }
        boolean level =
                LEVELS.contains(bare.toLowerCase(Locale.ROOT)) || bare.length() == 1 && "DIWEFVT".contains(bare);
        if (level) {
            return Shape.LEVEL;
        }
        if (word.endsWith(":") || word.endsWith("]")) {
            return Shape.TAG;
        }
        boolean digits = false;
        boolean others = false;
        for (int at = 0; at < bare.length(); at++) {
            char c = bare.charAt(at);
            digits |= c >= '0' && c <= '9';
            others |= !(c >= '0' && c <= '9' || ".-+,".indexOf(c) >= 0);
        }
        return digits ? others ? Shape.ID : Shape.NUMBER : Shape.WORD;
    }
}
