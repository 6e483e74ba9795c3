package dev.hindsight.view.difference;

import dev.hindsight.view.resource.RefView;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A change, as read. */
@Entity
@Immutable
@IdClass(DifferenceRow.Identity.class)
@Table(schema = "view", name = "difference")
public class DifferenceRow extends PanacheEntityBase {
    /** What tells rows apart. */
    public record Identity(long position, int ordinal) {}

    public String cluster;

    @Id
    public long position;

    @Id
    public int ordinal;

    public Instant time;
    public String uid;

    @Column(name = "api_version")
    public String apiVersion;

    public String kind;
    public String namespace;
    public String name;
    public String aspect;
    public String path;

    @Column(name = "before_value")
    public String before;

    @Column(name = "after_value")
    public String after;

    public String words;
    public String actor;

    public DifferenceView view() {
        RefView ref = new RefView(uid, apiVersion, kind, namespace, name);
        return new DifferenceView(position, time, ref, aspect, path, before, after, words, actor);
    }
}
