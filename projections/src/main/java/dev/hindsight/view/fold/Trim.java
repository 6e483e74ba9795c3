package dev.hindsight.view.fold;

import dev.hindsight.store.EventLog;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.Slice;
import dev.hindsight.store.retention.Survivors;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rows of a cluster that tell of its time before a compaction: nobody may ask of that any more, and the events that
 * they point to are gone.
 *
 * @param upTo the last position that the compaction looked at
 * @param horizon the cluster's clock there
 * @param reached the position that the rows hold, beyond {@code upTo}
 */
public record Trim(String cluster, long upTo, Instant horizon, long reached, EventLog log) {
    private static final int BATCH = 1000;

    /** Drops what ended up to there. */
    public void ended(Rows rows, String table) throws SQLException {
        delete(rows, table, "position_to <= ?", upTo);
    }

    /** Drops what happened up to there. */
    public void happened(Rows rows, String table) throws SQLException {
        delete(rows, table, "position <= ?", upTo);
    }

    /** Drops what happened up to there, unless the present depends on the event. */
    public void gone(Rows rows, String table) throws SQLException {
        Long[] kept = kept().toArray(Long[]::new);
        delete(rows, table, "position <= ? and not exists (select from unnest(?) k where k = position)", upTo, kept);
    }

    /** @param condition with a mark for each of {@code values} */
    public void delete(Rows rows, String table, String condition, Object... values) throws SQLException {
        List<Object> all = new ArrayList<>(List.of(cluster));
        all.addAll(List.of(values));
        rows.write("delete from " + table + " where cluster = ? and " + condition, List.<Object[]>of(all.toArray()));
    }

    /**
     * Where the events that stay lie. The compaction may be dropping the others at this moment, so that some are read
     * and others not: what is taken for needed then is all that is needed, and what is not there any more was not.
     */
    private Set<Long> kept() {
        Survivors survivors = new Survivors();
        long[] last = {0};
        log.forEach(Slice.after(0).of(cluster).upTo(upTo), recorded -> {
            survivors.take(recorded);
            last[0] = recorded.position();
        });
        Set<Long> needed = new HashSet<>(survivors.positions());
        needed.add(last[0]);
        Set<Long> there = new HashSet<>();
        List<Long> positions = List.copyOf(needed);
        for (int i = 0; i < positions.size(); i += BATCH) {
            Collection<Long> some = positions.subList(i, Math.min(positions.size(), i + BATCH));
            log.at(some).forEach(recorded -> there.add(recorded.position()));
        }
        return there;
    }

    /** The events after the horizon that the rows hold, up to an instant. */
    public void since(Instant until, Consumer<Recorded> reader) {
        long position = upTo;
        while (position < reached) {
            List<Recorded> events = log.read(cluster, position, BATCH);
            for (Recorded event : events) {
                if (event.position() > reached || !event.clock().isBefore(until)) {
                    return;
                }
                reader.accept(event);
            }
            position = events.isEmpty() ? reached : events.getLast().position();
        }
    }
}
