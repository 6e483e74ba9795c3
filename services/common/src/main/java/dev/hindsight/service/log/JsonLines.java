package dev.hindsight.service.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * One line of JSON for each record, for programs that collect logs. A container runtime breaks lines at 16 KiB, so
 * message and exception are cut well below.
 */
final class JsonLines extends ExtFormatter {
    private static final int LONGEST = 6_000;
    private static final int LONGEST_NAME = 500;
    private static final int MOST_CAUSES = 5;
    private static final int MOST_FRAMES = 12;
    private static final List<String> OF_THE_REQUEST = List.of("traceId", "spanId", "cluster");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final String service;

    JsonLines(String service) {
        this.service = service;
    }

    @Override
    public String format(ExtLogRecord told) {
        StringBuilder line = new StringBuilder(300).append('{');
        field(line, "time", TIME.format(Instant.ofEpochMilli(told.getMillis())), LONGEST_NAME);
        field(line, "level", told.getLevel().getName(), LONGEST_NAME);
        field(line, "service", service, LONGEST_NAME);
        field(line, "logger", told.getLoggerName(), LONGEST_NAME);
        field(line, "thread", told.getThreadName(), LONGEST_NAME);
        field(line, "message", message(told), LONGEST);
        Map<String, String> mdc = told.getMdcCopy();
        OF_THE_REQUEST.forEach(name -> field(line, name, mdc.get(name), LONGEST_NAME));
        if (told.getThrown() != null) {
            field(line, "exception", stack(told.getThrown()), LONGEST);
        }
        return line.append("}\n").toString();
    }

    /** A message whose parameters do not fit it is told as it was written. */
    private static String message(ExtLogRecord told) {
        try {
            return told.getFormattedMessage();
        } catch (RuntimeException badFormat) {
            return told.getMessage();
        }
    }

    private static void field(StringBuilder line, String name, String value, int longest) {
        if (value == null) {
            return;
        }
        if (line.length() > 1) {
            line.append(',');
        }
        line.append('"').append(name).append("\":");
        JsonText.append(line, value, longest);
    }

    /** The uppermost frames of each cause: the last cause tells most, so it must not be what is cut off. */
    private static String stack(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++, cause = cause.getCause()) {
            text.append(depth == 0 ? "" : "Caused by: ")
                    .append(shortened(cause))
                    .append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                text.append("\tat ").append(frames[i]).append('\n');
            }
            if (frames.length > MOST_FRAMES) {
                text.append("\t... ").append(frames.length - MOST_FRAMES).append(" more\n");
            }
        }
        return text.toString();
    }

    private static String shortened(Throwable cause) {
        String text = cause.toString();
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }
}
