package dev.hindsight.view.error.row;

import dev.hindsight.view.fold.TemporalRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A time in which nobody listened to the logs, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "error_gap")
public class ErrorGapRow extends TemporalRow {
    public String source;

    @Column(name = "gap_from")
    public Instant from;

    @Column(name = "gap_until")
    public Instant until;

    public String reason;
}
