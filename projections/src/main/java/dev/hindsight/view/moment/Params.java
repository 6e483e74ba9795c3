package dev.hindsight.view.moment;

import dev.hindsight.view.web.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.OptionalLong;

/** Parameters from text; what is wrong is refused with its name and what is allowed. */
public final class Params {
    /** Asks for the objects that are in none: of no namespace, of no team. What is left empty counts as not given. */
    public static final String NONE = "-";

    private static final int MOST = 500;
    private static final int USUAL = 100;

    private Params() {}

    public static int limit(String text) {
        return (int) number("limit", text, 1, MOST).orElse(USUAL);
    }

    /** Empty when it is not given. */
    public static OptionalLong number(String name, String text, long least, long most) {
        if (text == null) {
            return OptionalLong.empty();
        }
        try {
            long number = Long.parseLong(text.strip());
            if (number >= least && number <= most) {
                return OptionalLong.of(number);
            }
        } catch (NumberFormatException notANumber) {
            // refused below, as a number out of bounds is
        }
        String bounds =
                most == Long.MAX_VALUE ? "a whole number from " + least : "a whole number " + least + " to " + most;
        throw Refusal.parameter(name, "“" + text + "” is not " + bounds + ".", List.of(bounds));
    }

    /** Null when it is not given. An offset other than Z is taken too. */
    public static Instant instant(String name, String text) {
        if (text == null) {
            return null;
        }
        try {
            // A plus that was not escaped arrives as a space.
            return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeParseException notATime) {
            throw Refusal.parameter(
                    name,
                    "“" + text + "” is not a time as RFC 3339 writes it.",
                    List.of("2026-11-21T14:32:07Z", "2026-11-21T14:32:07.123Z"));
        }
    }

    /** Null when it is not given. */
    public static String oneOf(String name, String text, List<String> allowed) {
        if (text == null || allowed.contains(text)) {
            return text;
        }
        throw Refusal.parameter(name, "“" + text + "” is not one of " + String.join(", ", allowed) + ".", allowed);
    }

    /** A name, {@value #NONE} for the empty one; null when it is not given. */
    public static String nameOrNone(String text) {
        return NONE.equals(text) ? "" : text;
    }

    /** @throws Refusal when it is not given */
    public static String required(String name, String text) {
        if (text == null || text.isBlank()) {
            throw Refusal.parameter(name, "The parameter " + name + " is missing.", List.of());
        }
        return text;
    }
}
