package dev.hindsight.view.timeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** An instant that is worth a look, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "timeline_step")
public class StepRow extends PanacheEntityBase {
    public String cluster;

    @Id
    public long position;

    public Instant time;
    public String words;
}
