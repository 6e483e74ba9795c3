package dev.hindsight.view.cluster;

import dev.hindsight.view.fold.TemporalRow;
import dev.hindsight.view.fold.TemporalTable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A cluster, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "cluster")
public class ClusterRow extends TemporalRow {
    public String origin;

    @Column(name = "first_time")
    public Instant firstTime;

    @Column(name = "first_position")
    public long firstPosition;

    public boolean inventoried;

    @Column(name = "source_state")
    public String sourceState;

    @Column(name = "source_since")
    public Instant sourceSince;

    @Column(name = "source_detail")
    public String sourceDetail;

    /** Of all clusters that are known now, sorted. */
    public static List<String> names() {
        return find("select r.cluster from ClusterRow r where r.positionTo = ?1 order by r.cluster", TemporalTable.OPEN)
                .project(String.class)
                .list();
    }
}
