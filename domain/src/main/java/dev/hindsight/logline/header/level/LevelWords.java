package dev.hindsight.logline.header.level;

import dev.hindsight.logline.Level;
import dev.hindsight.logline.text.Ascii;
import java.util.Locale;
import java.util.Optional;

/** The words that programs use for levels. */
public final class LevelWords {
    private static final int LONGEST = 13;

    private LevelWords() {}

    /** Of a whole word in any case: {@code SEVERE}, {@code warn}, {@code E}. */
    public static Optional<Level> of(String word) {
        return word.length() > LONGEST ? Optional.empty() : Optional.ofNullable(known(word.toLowerCase(Locale.ROOT)));
    }

    /** Of the word between two indexes; null when it is no level. For the hot path. */
    public static Level of(String text, int from, int to) {
        int length = to - from;
        if (length < 1 || length > LONGEST || !Ascii.isLetter(text.charAt(from))) {
            return null;
        }
        return known(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private static Level known(String word) {
        return switch (word) {
            case "f", "fatal", "panic", "emerg", "emergency", "alert", "dpanic", "ftl" -> Level.FATAL;
            case "e", "error", "err", "eror", "severe", "critical", "crit", "fail", "failed", "failure", "c" ->
                Level.ERROR;
            case "w", "warn", "warning", "wrn" -> Level.WARN;
            case "i", "info", "inf", "information", "informational", "notice", "note", "log", "config", "n" ->
                Level.INFO;
            case "statement", "detail", "hint", "context", "default", "audit" -> Level.INFO;
            case "d", "debug", "dbg", "trace", "trc", "verbose", "vrb", "fine", "finer", "finest", "v", "t", "silly" ->
                Level.DEBUG;
            case "debug1", "debug2", "debug3", "debug4", "debug5" -> Level.DEBUG;
            default -> null;
        };
    }

    /** Syslog's and journald's numbers: 0 emergency to 7 debug. */
    public static Level ofSyslog(int severity) {
        return switch (severity) {
            case 0, 1, 2 -> severity == 2 ? Level.ERROR : Level.FATAL;
            case 3 -> Level.ERROR;
            case 4 -> Level.WARN;
            case 5, 6 -> Level.INFO;
            default -> Level.DEBUG;
        };
    }

    /**
     * A number that stands for a level: up to 7 as syslog counts, up to 24 as OpenTelemetry does when the field's name
     * says so, from 10 on as pino and bunyan do (10 trace to 60 fatal), above as java.util.logging.
     */
    public static Optional<Level> ofNumber(long number, boolean openTelemetry) {
        if (openTelemetry) {
            return ofOpenTelemetry(number);
        }
        if (number >= 0 && number <= 7) {
            return Optional.of(ofSyslog((int) number));
        }
        if (number < 10 || number > 2000) {
            return Optional.empty();
        }
        if (number >= 100) {
            return Optional.of(
                    number >= 1000
                            ? Level.ERROR
                            : number >= 900 ? Level.WARN : number >= 800 ? Level.INFO : Level.DEBUG);
        }
        return Optional.of(
                number >= 60
                        ? Level.FATAL
                        : number >= 50
                                ? Level.ERROR
                                : number >= 40 ? Level.WARN : number >= 30 ? Level.INFO : Level.DEBUG);
    }

    private static Optional<Level> ofOpenTelemetry(long number) {
        if (number < 1 || number > 24) {
            return Optional.empty();
        }
        return Optional.of(
                number >= 21
                        ? Level.FATAL
                        : number >= 17
                                ? Level.ERROR
                                : number >= 13 ? Level.WARN : number >= 9 ? Level.INFO : Level.DEBUG);
    }
}
