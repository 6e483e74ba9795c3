package dev.hindsight.app.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A group of errors with its story.
 *
 * @param source {@code log} or {@code kubernetes}
 * @param releases in which it occurred, in the order in which it appeared in them
 * @param pods in how many it occurred
 * @param history what became of it, without its occurrences
 * @param example the one that shows most; empty when none was kept
 * @param cut what was left out of the example; empty when nothing was
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ErrorReport(
        String cluster,
        String key,
        String namespace,
        String service,
        String source,
        String level,
        String title,
        String exceptionType,
        long count,
        Instant firstSeen,
        Instant lastSeen,
        List<String> releases,
        int pods,
        List<Happening> history,
        String example,
        String cut) {
    /** @param what {@code spiked}, {@code calmed}, {@code regressed}, … */
    record Happening(Instant time, String what) {}
}
