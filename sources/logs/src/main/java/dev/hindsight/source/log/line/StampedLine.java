package dev.hindsight.source.log.line;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A line with the time at which the container's runtime took it in. Which of the two streams it was is not told. */
public record StampedLine(Instant time, String text) {
    private static final int SHORTEST_TIME = 20;
    private static final int LONGEST_TIME = 36;

    /** As the API server sends it: time, space, text. Null when it is something else, as words of the kubelet itself. */
    public static StampedLine parse(String line) {
        int space = line.indexOf(' ');
        int end = space < 0 ? line.length() : space;
        Instant time = time(line, end);
        return time == null ? null : new StampedLine(time, space < 0 ? "" : line.substring(space + 1));
    }

    static Instant time(String line, int end) {
        if (end < SHORTEST_TIME || end > LONGEST_TIME || line.charAt(4) != '-') {
            return null;
        }
        try {
            // What every runtime writes is read without the machinery for what it could write besides.
            return line.charAt(end - 1) == 'Z'
                    ? UtcTime.read(line, end)
                    : OffsetDateTime.parse(line.substring(0, end)).toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    /** Nanoseconds since 1970: enough until 2262. */
    public long nanos() {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }
}
