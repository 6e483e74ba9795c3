package dev.hindsight.source.log.door.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** When something was written down, in the forms in which senders write it. */
public final class Times {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Pattern NO_ZONE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?");

    /** A number with more digits than this is no time, and must not be computed with. */
    private static final int MOST_DIGITS = 20;

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    private Times() {}

    /** A number of seconds, milliseconds, microseconds or nanoseconds, whichever it can be; or a text. Null for none. */
    public static Instant read(JsonNode value, Instant arrived) {
        if (value.isNumber()) {
            return possible(ofNumber(value.decimalValue()), arrived);
        }
        return value.isTextual() ? possible(ofText(value.textValue()), arrived) : null;
    }

    /** @param nanos since 1970; 0 for none */
    public static Instant ofNanos(long nanos, Instant arrived) {
        return nanos <= 0 ? null : possible(Instant.ofEpochSecond(0, nanos), arrived);
    }

    /** A clock that was never set, or a time far ahead, is none. */
    private static Instant possible(Instant time, Instant arrived) {
        boolean is = time != null && !time.isBefore(EARLIEST) && !time.isAfter(arrived.plus(AHEAD));
        return is ? time : null;
    }

    private static Instant ofNumber(BigDecimal number) {
        int digits = number.precision() - number.scale();
        if (number.signum() <= 0 || digits < 9 || digits > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            return null;
        }
        // Ten digits are seconds until the year 2286, thirteen milliseconds, and so on.
        int shift = digits <= 11 ? 9 : digits <= 14 ? 6 : digits <= 17 ? 3 : 0;
        BigInteger nanos =
                number.movePointRight(shift).setScale(0, RoundingMode.DOWN).toBigInteger();
        BigInteger[] parts = nanos.divideAndRemainder(NANOS);
        return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
    }

    private static Instant ofText(String text) {
        if (text.length() > 40) {
            return null;
        }
        try {
            return NO_ZONE.matcher(text).matches()
                    ? Instant.parse(text.replace(' ', 'T') + "Z")
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
