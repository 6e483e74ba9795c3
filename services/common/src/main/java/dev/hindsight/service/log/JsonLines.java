package dev.hindsight.service.log;

import java.io.PrintWriter;
import java.io.StringWriter;
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

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
