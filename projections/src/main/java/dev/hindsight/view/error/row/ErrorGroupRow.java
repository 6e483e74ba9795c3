package dev.hindsight.view.error.row;

import dev.hindsight.view.fold.TemporalRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A group of errors, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "error_group")
public class ErrorGroupRow extends TemporalRow {
    @Id
    public String key;

    public String namespace;
    public String service;
    public String source;
    public short severity;
    public String status;

    @Column(name = "merged_into")
    public String mergedInto;

    public boolean spiking;

    @Column(name = "regressed_at")
    public Instant regressedAt;

    public String owner;
    public int comments;
    public int members;
    public int pods;
    public long count;

    @Column(name = "first_seen")
    public Instant firstSeen;

    @Column(name = "last_seen")
    public Instant lastSeen;

    public String release;

    @Column(name = "own_count")
    public long ownCount;
}
