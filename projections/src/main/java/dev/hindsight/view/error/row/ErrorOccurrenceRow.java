package dev.hindsight.view.error.row;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What one input told of one minute of a group, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "error_occurrence")
public class ErrorOccurrenceRow extends PanacheEntityBase {
    public String cluster;
    public String key;
    public Instant minute;

    @Id
    public long position;

    public long count;

    @Column(name = "last_at")
    public Instant lastAt;
}
