package dev.hindsight.view.fold;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * The open rows of temporal tables, kept in memory from one batch to the next: of tables that were empty at the first,
 * so that none has to be read. A row is written when it ends, once and whole; {@link #write} writes those still open.
 */
public final class OpenRows {
    private final Map<TemporalTable<?>, TemporalTable<?>.Editing> byTable = new HashMap<>();

    /** How many rows are open. */
    public long count() {
        return byTable.values().stream()
                .mapToLong(TemporalTable.Editing::openRows)
                .sum();
    }

    /** Writes all open rows. What follows must look for them in the tables: nothing is kept any more. */
    public void write(Rows rows) throws SQLException {
        for (TemporalTable<?>.Editing editing : byTable.values()) {
            editing.writeOpen(rows);
        }
        byTable.clear();
    }

    @SuppressWarnings("unchecked") // an editing is kept under its own table
    <V> TemporalTable<V>.Editing of(TemporalTable<V> table, int length) {
        return (TemporalTable<V>.Editing) byTable.computeIfAbsent(table, key -> table.new Editing(length));
    }
}
