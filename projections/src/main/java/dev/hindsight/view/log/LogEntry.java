package dev.hindsight.view.log;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** An event of the log, as lists show it. */
@Entity
@Immutable
@Table(schema = "view", name = "log_entry")
public class LogEntry extends PanacheEntityBase {
    @Id
    public long position;

    public String cluster;
    public String stream;

    @Column(name = "stream_id")
    public String streamId;

    public String type;
    public String actor;
    public Instant clock;
    public String words;

    /** The cluster's clock at a position, or of all clusters' last event there; null before the first event. */
    public static Instant clockAt(String cluster, long position) {
        LogEntry last = lastAt(cluster, position);
        return last == null ? null : last.clock;
    }

    /** The last event up to a position; null when there is none. */
    public static LogEntry lastAt(String cluster, long position) {
        List<LogEntry> last = cluster == null
                ? LogEntry.find("position <= ?1 order by position desc", position)
                        .page(0, 1)
                        .list()
                : LogEntry.find("cluster = ?1 and position <= ?2 order by position desc", cluster, position)
                        .page(0, 1)
                        .list();
        return last.isEmpty() ? null : last.getFirst();
    }
}
