package dev.hindsight.view.suppression;

import dev.hindsight.view.fold.TemporalRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A suppression, as read. */
@Entity
@Immutable
@Table(schema = "view", name = "suppression")
public class SuppressionRow extends TemporalRow {
    public String id;
    public String rule;
    public String namespace;
    public String labels;
    public String kind;
    public String name;
    public String reason;
    public Instant until;
    public String who;
    public Instant since;
    public String state;

    @Column(name = "over_since")
    public Instant overSince;

    @Column(name = "over_who")
    public String overWho;

    @Column(name = "over_reason")
    public String overReason;
}
