package dev.hindsight.retention;

import dev.hindsight.decider.Decider;
import java.util.List;
import java.util.Optional;

/** Tells each compaction once; one that drops nothing, or reaches no further than the last, is not told. */
public final class RetentionDecider implements Decider<LogCompacted, Optional<LogCompacted>, LogCompacted> {
    /** The type of stream; each cluster has one. */
    public static final String STREAM = "retention";

    public static final String ID = "log";

    @Override
    public Optional<LogCompacted> initial() {
        return Optional.empty();
    }

    @Override
    public List<LogCompacted> decide(Optional<LogCompacted> last, LogCompacted wanted) {
        boolean further = last.map(before -> wanted.upTo() > before.upTo()).orElse(true);
        return further && wanted.dropped() > 0 ? List.of(wanted) : List.of();
    }

    @Override
    public Optional<LogCompacted> evolve(Optional<LogCompacted> last, LogCompacted event) {
        return Optional.of(event);
    }
}
