package dev.hindsight.view.cluster;

import dev.hindsight.view.fold.TemporalRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A time in which a kind was not watched, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "gap")
public class GapRow extends TemporalRow {
    @Column(name = "api_version")
    public String apiVersion;

    public String kind;

    @Column(name = "gap_from")
    public Instant from;

    @Column(name = "gap_until")
    public Instant until;

    public String reason;
}
