package dev.hindsight.store;

import dev.hindsight.store.deadletter.DeadLetters;
import dev.hindsight.store.reader.Checkpoints;
import java.util.Optional;

/** The ports of one store, on PostgreSQL or in memory. */
public interface EventStore extends AutoCloseable {
    Journal journal();

    EventLog log();

    Checkpoints checkpoints();

    DeadLetters deadLetters();

    Retention retention();

    /**
     * Why nothing can be appended now, as a sentence for people; empty when something can be. Asks the database, so it
     * may take as long as a connection does.
     */
    Optional<String> obstacle();

    @Override
    void close();
}
