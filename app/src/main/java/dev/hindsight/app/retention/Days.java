package dev.hindsight.app.retention;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A span as people write it: {@code 180d}, {@code 12h}, {@code 90m}, or ISO 8601. */
public final class Days implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        Duration span = parse(text);
        if (span.isNegative()) {
            throw new TypeConversionException("“" + text + "” is negative");
        }
        return span;
    }

    private static Duration parse(String text) {
        try {
            if (text.matches("[0-9]{1,6}[dD]")) {
                return Duration.ofDays(Long.parseLong(text.substring(0, text.length() - 1)));
            }
            return Duration.parse(text.matches("[0-9].*") ? "PT" + text : text);
        } catch (DateTimeParseException wrong) {
            throw new TypeConversionException("“" + text + "” is no span; write 180d, 12h or 90m");
        }
    }
}
