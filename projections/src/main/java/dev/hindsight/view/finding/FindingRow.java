package dev.hindsight.view.finding;

import dev.hindsight.view.fold.TemporalRow;
import dev.hindsight.view.resource.RefView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A finding, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "finding")
public class FindingRow extends TemporalRow {
    public String id;

    public String rule;
    public short severity;
    public String message;
    public String uid;

    @Column(name = "api_version")
    public String apiVersion;

    public String kind;
    public String namespace;
    public String name;
    public Instant since;

    @Column(name = "since_position")
    public long sincePosition;

    public String evidence;
    public String search;

    /** Null when it counts. */
    public String suppression;

    @Column(name = "suppressed_why")
    public String suppressedWhy;

    @Column(name = "suppressed_who")
    public String suppressedWho;

    @Column(name = "suppressed_until")
    public Instant suppressedUntil;

    public RefView ref() {
        return new RefView(uid, apiVersion, kind, namespace, name);
    }
}
