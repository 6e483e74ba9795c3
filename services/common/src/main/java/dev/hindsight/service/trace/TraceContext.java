package dev.hindsight.service.trace;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request comes from, in the words of W3C Trace Context.
 *
 * @param traceId 32 hexadecimal digits, the same on the whole way of an event
 * @param spanId 16 hexadecimal digits, of the last step that told
 */
public record TraceContext(String traceId, String spanId, String flags) {
    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final int LONGEST = 200;

    /** Empty for what is none: strangers may write anything there. */
    public static Optional<TraceContext> read(String traceparent) {
        if (traceparent == null || traceparent.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(traceparent);
        return form.matches()
                ? Optional.of(new TraceContext(form.group(1), form.group(2), form.group(3)))
                : Optional.empty();
    }

    /** A trace that begins here. Marked as not sampled: nobody records spans. */
    public static TraceContext begin(RandomGenerator random) {
        long low = random.nextLong() | 1;
        return new TraceContext(
                String.format("%016x%016x", random.nextLong(), low),
                String.format("%016x", random.nextLong() | 1),
                "00");
    }

    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }
}
