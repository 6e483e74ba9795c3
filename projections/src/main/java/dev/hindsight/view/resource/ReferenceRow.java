package dev.hindsight.view.resource;

import dev.hindsight.view.projection.TemporalRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What an object needs by name, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "reference")
public class ReferenceRow extends TemporalRow {
    private static final long serialVersionUID = 1L;

    @Id
    public String uid;

    @Id
    public String relation;

    @Id
    public String kind;

    @Id
    public String namespace;

    @Id
    public String name;
}
