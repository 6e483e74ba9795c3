package dev.hindsight.view.projection;

import dev.hindsight.store.EventLog;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.OpenRows;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Folds the log from its start into empty tables: without indexes until the end, and with the open rows in memory, so
 * that each row is written once. The checkpoint moves only at the end; what was interrupted before is begun anew.
 */
final class BulkLoad {
    /** More open rows are not kept in memory: they are written, and the rest is looked for. */
    private static final long MOST_OPEN = 250_000;

    private final Projection projection;
    private final EventLog log;
    private final FoldStep building;
    private final String schema;
    private final int batch;
    private final Wholeness whole;
    private final Trimming trimming;

    BulkLoad(Projection projection, EventLog log, FoldStep building, String schema, int batch, Wholeness whole) {
        this.projection = projection;
        this.log = log;
        this.building = building;
        this.schema = schema;
        this.batch = batch;
        this.whole = whole;
        this.trimming = new Trimming(log);
    }

    /**
     * @return the position that the rows hold; 0 when it was stopped
     * @throws Wholeness.Torn when the log was compacted while it was read
     */
    long run(BooleanSupplier stopped, LongConsumer progress) throws SQLException, InterruptedException {
        Indexes indexes = building.inTransaction(connection -> Indexes.drop(connection, schema, projection.appended()));
        OpenRows open = new OpenRows();
        long position = 0;
        try (ReadAhead ahead = new ReadAhead(log, 0, batch)) {
            for (List<Recorded> events = ahead.next();
                    !events.isEmpty() && !stopped.getAsBoolean();
                    events = open.count() > MOST_OPEN ? List.of() : ahead.next()) {
                position = take(events, open);
                progress.accept(position);
            }
        }
        return stopped.getAsBoolean() ? 0 : finish(position, open, indexes);
    }

    private long take(List<Recorded> events, OpenRows open) throws SQLException {
        whole.take(events);
        trimming.meet(events);
        return building.inTransaction(connection -> {
            projection.fold(events, new Rows(connection, open));
            return events.getLast().position();
        });
    }

    private long finish(long position, OpenRows open, Indexes indexes) throws SQLException {
        return building.inTransaction(connection -> {
            Rows rows = new Rows(connection);
            open.write(rows);
            trimming.trim(projection, position, rows);
            indexes.create(connection);
            FoldStep.advance(connection, projection.name(), position);
            return position;
        });
    }
}
