package dev.hindsight.detect.ingest;

import dev.hindsight.detect.Handled;
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
    static final IngestResult NOTHING = new IngestResult(0, 0, 0, 0, List.of(), Map.of());

    /** Of a single event. */
    public static IngestResult of(Handled handled) {
        return switch (handled) {
            case Handled.Appended now -> new IngestResult(1, 1, 0, 0, List.of(), Map.of(now.cluster(), now.position()));
            case Handled.Unchanged known -> new IngestResult(1, 0, 1, 0, List.of(), Map.of());
            case Handled.DeadLettered letter ->
                new IngestResult(1, 0, 0, 1, List.of(new Failed(1, letter.reason())), Map.of());
        };
    }

    /** @param line in the input, or place in the batch, from 1 */
    public record Failed(long line, String reason) {}
}
