package dev.hindsight.detect.ingest;

import java.util.List;
import java.util.Map;

/**
 * What became of many events.
 *
 * @param accepted all that were taken over: the sum of the next three
 * @param appended events that something followed from
 * @param unchanged events that were known, or altered nothing
 * @param deadLettered events that can never be handled
 * @param errors why, of the first hundred of them
 * @param positions the end of the log when the last event of each cluster was durable
 */
public record IngestResult(
        long accepted,
        long appended,
        long unchanged,
        long deadLettered,
        List<Failed> errors,
        Map<String, Long> positions) {
    /** @param line in the input, or place in the batch, from 1 */
    public record Failed(long line, String reason) {}
}
