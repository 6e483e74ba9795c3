package dev.hindsight.view.fold;

import dev.hindsight.store.Recorded;
import java.sql.SQLException;
import java.util.List;

/**
 * A fold of the log into tables. What it writes must follow from the events alone: no time of its own, no ids of its
 * own, and the same rows however the log is cut into batches.
 */
public interface Projection {
    /** In kebab-case, for ever the same. */
    String name();

    /** Another version than that of the rows that are there has them built anew. */
    String version();

    /** The tables that only this projection writes. */
    List<String> tables();

    /**
     * Those of them into which rows are only put, with {@link Rows#insert} or as a {@link TemporalTable}, and never
     * looked for: a rebuild makes their indexes when they are full.
     */
    default List<String> appended() {
        return List.of();
    }

    /**
     * Drops the rows of a time that nobody may ask of any more, so that what is left is what a fold of the compacted
     * log comes to. Unless told otherwise: what ended by then, of the tables into which rows are only put.
     */
    default void trim(Trim trim, Rows rows) throws SQLException {
        for (String table : appended()) {
            trim.ended(rows, table);
        }
    }

    /** Takes up events that follow on what the rows hold, in position order. */
    void fold(List<Recorded> events, Rows rows) throws SQLException;
}
