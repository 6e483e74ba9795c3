package dev.hindsight.finding.recorded;

import dev.hindsight.finding.Finding;
import java.time.Instant;

/**
 * A finding from when it was raised until it was cleared.
 *
 * @param from null when it was there at the start of the recording
 * @param until null when it was there at the end
 */
public record Episode(Finding finding, Instant from, Instant until) {
    public boolean wasThereFromTheStart() {
        return from == null;
    }

    public boolean stays() {
        return until == null;
    }

    public boolean isOf(String rule, String kind, String namePrefix) {
        return finding.rule().equals(rule)
                && finding.ref().kind().equals(kind)
                && finding.ref().name().startsWith(namePrefix);
    }

    @Override
    public String toString() {
        return "%s … %s  %-28s %s %s: %s"
                .formatted(
                        clock(from),
                        clock(until),
                        finding.rule(),
                        finding.ref().kind(),
                        finding.ref().name(),
                        finding.message());
    }

    private static String clock(Instant time) {
        return time == null ? "            " : time.toString().substring(11, 23);
    }
}
