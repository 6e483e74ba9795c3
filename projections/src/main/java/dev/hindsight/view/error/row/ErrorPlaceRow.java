package dev.hindsight.view.error.row;

import dev.hindsight.view.fold.TemporalRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** How often a group occurred in one pod or release, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "error_place")
public class ErrorPlaceRow extends TemporalRow {
    @Id
    public String key;

    @Id
    public String sort;

    @Id
    public String name;

    public long count;

    @Column(name = "first_seen")
    public Instant firstSeen;

    @Column(name = "last_seen")
    public Instant lastSeen;
}
