package dev.hindsight.store.reader;

import java.util.Optional;
import java.util.OptionalLong;

/** How far a reader of the log has come, and what it remembered: saved together. */
public interface Checkpoints {
    Optional<Checkpoint> load(String reader);

    /** How far a reader has come, without what it remembered; empty when it never saved. */
    default OptionalLong position(String reader) {
        return load(reader).map(Checkpoint::position).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** Never moves backwards: a position below the saved one is refused with false. */
    boolean save(String reader, Checkpoint checkpoint);

    void forget(String reader);

    /**
     * At most one holder at a time over all processes; released by close or when the process dies.
     *
     * @return empty when another holds it
     */
    Optional<Claim> claim(String name);

    /** @param state opaque to the store; may be empty */
    record Checkpoint(long position, byte[] state) {}

    interface Claim extends AutoCloseable {
        /** Whether it still holds; a claim is lost when the connection to the database is. Ask before each step. */
        boolean isHeld();

        @Override
        void close();
    }
}
