package dev.hindsight.errorgroup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How often a group occurred within one minute, as one input told it.
 *
 * @param input id of what told it; the same one counts once
 * @param window begin of the minute, in UTC
 * @param count at least 1
 * @param first not before {@code window}
 * @param pods how often in which pod; bounded, the rest under the empty name
 * @param releases how often in which release; bounded like the pods
 */
public record Occurrence(
        String input,
        Instant window,
        long count,
        Instant first,
        Instant last,
        Map<String, Long> pods,
        Map<String, Long> releases,
        List<Exemplar> exemplars) {}
