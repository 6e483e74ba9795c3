package dev.hindsight.view.fold;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/**
 * A row that was true from one position to another. Only read; folds write it. An event begins at most one row of a
 * table, so where it began is its identity; a table of which that is not so adds to it.
 */
@MappedSuperclass
public abstract class TemporalRow extends PanacheEntityBase {
    public String cluster;

    @Column(name = "position_from")
    @Id
    public long positionFrom;

    @Column(name = "position_to")
    public long positionTo;

    @Column(name = "time_from")
    public Instant timeFrom;

    @Column(name = "time_to")
    public Instant timeTo;

    public boolean ended;
}
