package dev.hindsight.view.resource.row;

import dev.hindsight.view.fold.TemporalRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A Kubernetes Event, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "kubernetes_event")
public class KubernetesEventRow extends TemporalRow {
    public String uid;

    @Column(name = "about_uid")
    public String aboutUid;

    @Column(name = "happened_at")
    public Instant happenedAt;

    @Column(name = "first_at")
    public Instant firstAt;

    public String type;
    public String reason;
    public String message;
    public long count;
    public String source;
}
