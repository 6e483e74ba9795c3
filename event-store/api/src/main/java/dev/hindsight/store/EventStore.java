package dev.hindsight.store;

/** The ports of one store, on PostgreSQL or in memory. */
public interface EventStore extends AutoCloseable {
    Journal journal();

    EventLog log();

    Checkpoints checkpoints();

    DeadLetters deadLetters();

    Retention retention();

    @Override
    void close();
}
