package dev.hindsight.source.log.deliver;

import dev.hindsight.logline.LogParser;
import dev.hindsight.source.log.batch.LogBatch;
import java.util.function.UnaryOperator;

/**
 * Leaves out lines of which nothing is made: warnings and worse, and what has a stack, go through. Most batches have
 * none, and a function that sleeps is not woken for them. The batch keeps its id, whatever is left of it.
 */
public final class Sieve implements UnaryOperator<LogBatch> {
    private final LogParser parser = new LogParser();

    @Override
    public LogBatch apply(LogBatch batch) {
        return new LogBatch(
                batch.origin(),
                batch.extent(),
                batch.lines().stream()
                        .filter(line -> parser.parse(line).isOfNote())
                        .toList());
    }
}
