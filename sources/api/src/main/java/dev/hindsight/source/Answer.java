package dev.hindsight.source;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sink's answer means for the event that was sent. */
public sealed interface Answer {
    Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(1);

    record Taken() implements Answer {}

    /** @param after how long the sink asks to wait */
    record Later(String why, Duration after) implements Answer {}

    /** The sender is not let in: that is nothing about the event, and can be mended. */
    record LockedOut(String why) implements Answer {}

    record Refused(String why) implements Answer {}

    static Answer to(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Taken();
        }
        String why = response.uri() + " answered " + status;
        return switch (status) {
            case 401, 403 -> new LockedOut(why + detail(response.body()));
            case 404, 408, 425, 429 -> later(response, why);
            default -> status >= 500 ? later(response, why) : new Refused(why);
        };
    }

    private static Answer later(HttpResponse<String> response, String why) {
        Optional<String> after = response.headers().firstValue("Retry-After");
        return new Later(why, after.map(Answer::seconds).orElse(Duration.ZERO));
    }

    /** Only the form in seconds; a date is as good as nothing said. */
    private static Duration seconds(String retryAfter) {
        try {
            Duration wait = Duration.ofSeconds(Math.max(0, Long.parseLong(retryAfter.trim())));
            return wait.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : wait;
        } catch (NumberFormatException aDate) {
            return Duration.ZERO;
        }
    }

    /** What a problem document says to people. */
    private static String detail(String body) {
        Matcher detail = Pattern.compile("\"detail\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,300})")
                .matcher(body);
        return detail.find() ? ": " + detail.group(1) : "";
    }
}
