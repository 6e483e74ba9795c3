package dev.hindsight.logline.header.level;

import static dev.hindsight.logline.text.Ascii.at;
import static dev.hindsight.logline.text.Ascii.digits;
import static dev.hindsight.logline.text.Ascii.isBlank;
import static dev.hindsight.logline.text.Ascii.isLetter;
import static dev.hindsight.logline.text.Ascii.isWord;

import dev.hindsight.logline.Level;
import dev.hindsight.logline.stack.TypeNames;
import java.util.Locale;
import java.util.Optional;

/**
 * The level of a line whose writer gave none, by the words at the places where people put them. Where a line went,
 * standard error or output, says nothing: many programs write all to one of them.
 */
public final class SaidLevel {
    private static final int FAR = 160;
    private static final int MOST_PREFIXES = 3;
    private static final String[] TWO_WORDS = {
        "could not ", "can not ", "can't ", "couldn't ", "out of memory", "segmentation fault"
    };
    private static final String[] ENDINGS = {
        "No such file or directory",
        "command not found",
        "ermission denied",
        "onnection refused",
        "core dumped)",
        "not permitted",
        "onnection reset by peer",
        "roken pipe",
        "imed out"
    };
    private static final String[] EXITS = {
        "exit status ", "exit code ", "exit code: ", "exited with code ", "exited with status ", "exit code="
    };

    private SaidLevel() {}

    /** Of the message that begins there, on its first line. */
    public static Optional<Level> of(String text, int from) {
        int end = text.indexOf('\n', from);
        end = Math.min(end < 0 ? text.length() : end, from + 1000);
        int start = from;
        for (int prefix = 0; prefix <= MOST_PREFIXES && start < end; prefix++) {
            Level level = first(text, start, end);
            if (level != null) {
                return Optional.of(level);
            }
            level = beforeColon(text, start, Math.min(end, from + FAR));
            if (level != null) {
                return Optional.of(level);
            }
            start = behindPrefix(text, start, Math.min(end, from + FAR));
        }
        return isFailure(text, from, end) ? Optional.of(Level.ERROR) : Optional.empty();
    }

    private static Level first(String text, int from, int end) {
        int start = from;
        while (start < end
                && (isBlank(text.charAt(start))
                        || text.charAt(start) == '*'
                        || text.charAt(start) == '['
                        || text.charAt(start) == '(')) {
            start++;
        }
        int stop = start;
        while (stop < end && isLetter(text.charAt(stop))) {
            stop++;
        }
        char behind = at(text, stop);
        boolean word = stop - start > 2 && stop - start < 14 && (stop == end || " :!,;])[.\t".indexOf(behind) >= 0);
        if (!word) {
            return null;
        }
        boolean none = behind == ':' && at(text, stop + 1) == ' ' && at(text, stop + 2) == '0';
        return none ? null : level(text.substring(start, stop).toLowerCase(Locale.ROOT), text, start, behind);
    }

    private static Level level(String word, String text, int start, char behind) {
        return switch (word) {
            case "fatal", "panic", "emerg", "emergency" -> Level.FATAL;
            case "error",
                    "err",
                    "critical",
                    "crit",
                    "severe",
                    "exception",
                    "failed",
                    "failure",
                    "fail",
                    "cannot",
                    "unable",
                    "uncaught",
                    "unhandled",
                    "traceback",
                    "abort",
                    "aborted",
                    "aborting",
                    "killed",
                    "errors",
                    "failing",
                    "exiting" -> word.equals("exiting") || word.equals("errors") ? null : Level.ERROR;
            case "warning", "warn", "deprecated", "deprecationwarning" -> Level.WARN;
            case "debug", "trace" -> behind == ':' || behind == ']' ? Level.DEBUG : null;
            case "could", "can", "couldn", "out", "segmentation" -> startsWithTwo(text, start) ? Level.ERROR : null;
            default -> null;
        };
    }

    private static boolean startsWithTwo(String text, int start) {
        for (String words : TWO_WORDS) {
            if (text.regionMatches(true, start, words, 0, words.length())) {
                return true;
            }
        }
        return false;
    }

    /** {@code PHP Warning: }, {@code Parse error: }. */
    private static Level beforeColon(String text, int from, int end) {
        int colon = text.indexOf(": ", from);
        int space = colon < 0 || colon >= end || colon - from > 30 ? -1 : text.lastIndexOf(' ', colon);
        return space <= from ? null : first(text, space + 1, end);
    }

    /** Index behind {@code program: } or {@code program[12]: }; {@code end} when there is no such prefix. */
    private static int behindPrefix(String text, int from, int end) {
        int colon = text.indexOf(": ", from);
        int space = text.indexOf(' ', from);
        boolean prefix = colon > 0 && colon < end && (space > colon || colon - from < 40);
        return prefix ? colon + 2 : text.startsWith("npm ", from) && space < end ? space + 1 : end;
    }

    private static boolean isFailure(String text, int from, int end) {
        String line = text.substring(from, end);
        for (String ending : ENDINGS) {
            if (line.endsWith(ending)) {
                return true;
            }
        }
        return isFailedExit(line) || line.length() < FAR * 2 && mayHoldType(line) && TypeNames.within(line) != null;
    }

    private static boolean mayHoldType(String line) {
        return line.contains("Error") || line.contains("Exception") || line.contains("Throwable");
    }

    private static boolean isFailedExit(String line) {
        int exit = line.indexOf("exit");
        if (exit < 0) {
            return false;
        }
        for (String words : EXITS) {
            int at = line.indexOf(words, exit);
            int number = at + words.length();
            int digits = at < 0 ? 0 : digits(line, number, 5);
            if (digits > 0 && line.charAt(number) != '0' && !isWord(at(line, number + digits))) {
                return true;
            }
        }
        return false;
    }
}
