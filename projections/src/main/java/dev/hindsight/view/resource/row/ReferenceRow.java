package dev.hindsight.view.resource.row;

import dev.hindsight.view.fold.TemporalRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What an object needs by name, as read. */
@Entity
@Immutable
@IdClass(ReferenceRow.Identity.class)
@Table(schema = "view", name = "reference")
public class ReferenceRow extends TemporalRow {
    /** What tells rows apart. */
    public record Identity(
            long positionFrom, String uid, String relation, String kind, String namespace, String name) {}

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
