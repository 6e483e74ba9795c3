package dev.hindsight.view.timeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** How much happened in some seconds, as read. */
@Entity
@Immutable
@IdClass(BucketRow.Identity.class)
@Table(schema = "view", name = "timeline_bucket")
public class BucketRow extends PanacheEntityBase {
    /** What tells rows apart. */
    public record Identity(String cluster, int width, Instant bucket) {}

    @Id
    public String cluster;

    @Id
    public int width;

    @Id
    public Instant bucket;

    public long events;
    public long changes;
    public long raised;
    public long cleared;
}
