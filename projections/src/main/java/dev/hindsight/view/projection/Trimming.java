package dev.hindsight.view.projection;

import dev.hindsight.retention.LogCompacted;
import dev.hindsight.store.EventLog;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.view.fold.Trim;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Has a projection drop what compactions made useless. Of several of one cluster only the last matters. */
final class Trimming {
    private final EventLog log;
    private final Map<String, LogCompacted> met = new TreeMap<>();

    Trimming(EventLog log) {
        this.log = log;
    }

    /** Notes the compactions that {@code events} tell of. */
    void meet(List<Recorded> events) {
        for (Recorded recorded : events) {
            if (recorded.event() instanceof LogCompacted compacted) {
                met.put(recorded.cluster(), compacted);
            }
        }
    }

    /** @param reached the position that the rows hold */
    void trim(Projection projection, long reached, Rows rows) throws SQLException {
        for (Map.Entry<String, LogCompacted> one : met.entrySet()) {
            LogCompacted compacted = one.getValue();
            projection.trim(new Trim(one.getKey(), compacted.upTo(), compacted.horizon(), reached, log), rows);
        }
    }
}
