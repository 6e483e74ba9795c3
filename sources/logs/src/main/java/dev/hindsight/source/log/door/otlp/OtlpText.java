package dev.hindsight.source.log.door.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.logline.Level;
import dev.hindsight.logline.LogParser;
import dev.hindsight.logline.RawLine;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A record as the text of a line. What a collector only read from a file is that line. What a program sent as a record,
 * with a severity, an exception, a trace or fields, becomes a line of JSON with the usual names, so that nothing of it is
 * lost and it is read as any other line of JSON is.
 */
final class OtlpText {
    private static final LogParser PARSER = new LogParser();

    /** Of OpenTelemetry's 24 numbers, four each are trace, debug, info, warn, error and fatal. */
    private static final Level[] LEVELS = {
        Level.DEBUG, Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR, Level.FATAL,
    };

    /** What a collector writes beside {@code log.…} and {@code k8s.…} when it reads files of containers. */
    private static final Set<String> ABOUT_A_FILE = Set.of("logtag", "time", "stream");

    private OtlpText() {}

    /** Of which record it is an entry by itself shows in that it is JSON. Empty when the record says nothing. */
    static Optional<String> of(OtlpRecord log) {
        if (isPlain(log)) {
            return Optional.of(log.body().textValue());
        }
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        level(log).ifPresent(level -> line.put("level", level.name()));
        if (!log.scope().isEmpty()) {
            line.put("logger", log.scope());
        }
        body(line, log.body());
        log.attributes().properties().forEach(field -> {
            if (!line.has(field.getKey())) {
                line.set(field.getKey(), field.getValue());
            }
        });
        boolean saysNothing = log.body().isMissingNode() && log.attributes().isEmpty();
        if (!log.traceId().isEmpty()) {
            line.put("trace_id", log.traceId());
            line.put("span_id", log.spanId());
        }
        return saysNothing ? Optional.empty() : Optional.of(line.toString());
    }

    private static void body(ObjectNode line, JsonNode body) {
        if (body.isObject()) {
            body.properties().forEach(field -> line.set(field.getKey(), field.getValue()));
        } else if (!body.isMissingNode() && !body.isNull()) {
            line.set("message", body);
        }
    }

    private static boolean isPlain(OtlpRecord log) {
        boolean isOfAFile = log.scope().isEmpty()
                && log.traceId().isEmpty()
                && log.attributes().properties().stream().allMatch(field -> isAboutAFile(field.getKey()));
        if (!log.body().isTextual() || !isOfAFile) {
            return false;
        }
        return level(log).map(level -> level == said(log.body().textValue())).orElse(true);
    }

    private static boolean isAboutAFile(String attribute) {
        return ABOUT_A_FILE.contains(attribute) || attribute.startsWith("log.") || attribute.startsWith("k8s.");
    }

    /** What is read out of the text alone. */
    private static Level said(String text) {
        return PARSER.parse(new RawLine(Instant.EPOCH, "", text, 0)).level();
    }

    /** The number counts; the text is the program's own word, used where there is no number. */
    private static Optional<Level> level(OtlpRecord log) {
        if (log.severity() >= 1 && log.severity() <= 24) {
            return Optional.of(LEVELS[(log.severity() - 1) / 4]);
        }
        return switch (log.severityText().strip().toUpperCase(Locale.ROOT)) {
            case "FATAL", "CRITICAL", "PANIC", "EMERGENCY", "ALERT" -> Optional.of(Level.FATAL);
            case "ERROR", "ERR", "SEVERE" -> Optional.of(Level.ERROR);
            case "WARN", "WARNING" -> Optional.of(Level.WARN);
            case "INFO", "INFORMATION", "NOTICE" -> Optional.of(Level.INFO);
            case "DEBUG", "TRACE", "FINE" -> Optional.of(Level.DEBUG);
            default -> Optional.empty();
        };
    }
}
